package io.orderpulse.events.record;

/**
 * A rule on {@code orderpulse.rules} (compacted, keyed by rule id).
 *
 * @param id rule id
 * @param version from 1, grows with each publication
 * @param hash SHA-256 of the content without its version, hex
 * @param author who published it
 * @param effectiveFrom event time from which it judges, or null for the publish time
 * @param published when it was published
 * @param content what the rule's file says, as JSON; on the topic it stands as that object
 */
public record RuleRecord(
    String id,
    int version,
    String hash,
    String author,
    @Nullable @Time Long effectiveFrom,
    @Time Long published,
    @JsonText String content)
    implements Outbound {

  @Override
  public String envelopeId() {
    return id + "#" + version;
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.rule.published.v1";
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/rules";
  }

  @Override
  public String envelopeSubject() {
    return "rule/" + id;
  }

  @Override
  public long envelopeTime() {
    return published;
  }

  @Override
  public String partitionKey() {
    return id;
  }
}
