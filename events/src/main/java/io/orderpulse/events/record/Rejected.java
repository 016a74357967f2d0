package io.orderpulse.events.record;

import io.orderpulse.events.RejectReason;

/**
 * A record that was refused, with enough to find and mend it and nothing personal.
 *
 * @param reason why, as a code
 * @param field dotted path of the offending field, or null
 * @param message one English sentence
 * @param topic topic (or index) it came from (or was meant for)
 * @param partition partition, or -1 when it has none
 * @param offset offset (a replay: line number), or -1 when it has none
 * @param sha256 of its bytes, hex
 * @param length bytes
 * @param excerpt first 200 characters, digits and CJK masked
 * @param time ms since the epoch: when it was refused (envelope; a replay: 0)
 */
public record Rejected(
    RejectReason reason,
    @Nullable String field,
    String message,
    String topic,
    int partition,
    long offset,
    String sha256,
    int length,
    String excerpt,
    @EnvelopeTime long time)
    implements Outbound {

  @Override
  public String envelopeId() {
    return topic + "/" + partition + "/" + offset + "/" + sha256.substring(0, 16);
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.record.rejected.v1";
  }

  @Override
  public String envelopeSource() {
    return reason == RejectReason.DOCUMENT_REJECTED ? "/orderpulse/index" : "/orderpulse/intake";
  }

  @Override
  public String envelopeSubject() {
    return "topic/" + topic;
  }

  @Override
  public long envelopeTime() {
    return time;
  }

  @Override
  public String partitionKey() {
    return sha256;
  }
}
