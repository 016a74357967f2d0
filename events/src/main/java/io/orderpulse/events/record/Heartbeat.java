package io.orderpulse.events.record;

/**
 * A sign of life of one rule, once a minute.
 *
 * @param rule rule id
 * @param version its version
 * @param hash hash of its content
 * @param watermark event clock
 * @param keys keys it watches
 * @param lastOpen when it last opened an anomaly, or null
 */
public record Heartbeat(
    String rule,
    int version,
    String hash,
    @Time Long watermark,
    long keys,
    @Nullable @Time Long lastOpen)
    implements Outbound {

  @Override
  public String envelopeId() {
    return rule + "|" + version + "|" + watermark;
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.rule.heartbeat.v1";
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/health";
  }

  @Override
  public String envelopeSubject() {
    return "rule/" + rule;
  }

  @Override
  public long envelopeTime() {
    return watermark;
  }

  @Override
  public String partitionKey() {
    return rule;
  }
}
