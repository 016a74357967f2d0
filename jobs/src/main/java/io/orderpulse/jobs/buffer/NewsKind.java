package io.orderpulse.jobs.buffer;

/** What the buffer hears of an order. */
enum NewsKind {
  /** A front has accepted it. */
  ACCEPTED("order.accepted"),
  /** It is confirmed, by the buffer or by anybody else. */
  CONFIRMED("order.confirmed"),
  /** The buffer itself has said so, in this run or before a crash. */
  DEGRADED("order.degraded"),
  /** Nobody wants it any more. */
  CANCELLED("order.cancelled");

  private final String type;

  NewsKind(String type) {
    this.type = type;
  }

  /** The event type that tells it. */
  String type() {
    return type;
  }

  /** The kind of an event type; null when the buffer has no use for it. */
  static NewsKind of(String type) {
    for (NewsKind kind : values()) {
      if (kind.type.equals(type)) {
        return kind;
      }
    }
    return null;
  }
}
