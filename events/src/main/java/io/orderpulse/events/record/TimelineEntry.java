package io.orderpulse.events.record;

/**
 * One event in the life of one order, without personal data; append-only.
 *
 * @param orderId the order
 * @param eventId id of the event, unique per source
 * @param source feed of the event
 * @param type type of the event
 * @param time when it happened
 * @param stage stage of the order after it
 * @param waybillNo parcel it speaks of, or null
 * @param text what happened, for people
 * @param late true when it came behind the watermark
 * @param batch true when it was imported in bulk
 */
public record TimelineEntry(
    String orderId,
    String eventId,
    String source,
    String type,
    @Time Long time,
    String stage,
    @Nullable String waybillNo,
    Text text,
    boolean late,
    boolean batch)
    implements Outbound {

  /** The same line in Chinese and English. */
  public record Text(String zh, String en) {}

  @Override
  public String envelopeId() {
    return orderId + "|" + source + "|" + eventId;
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.timeline.appended.v1";
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/health";
  }

  @Override
  public String envelopeSubject() {
    return "order/" + orderId;
  }

  @Override
  public long envelopeTime() {
    return time;
  }

  @Override
  public String partitionKey() {
    return orderId;
  }
}
