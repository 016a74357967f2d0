package io.orderpulse.jobs.intake;

import io.orderpulse.events.RejectReason;
import io.orderpulse.events.Sha256;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.record.Rejected;

/** Describes a refused record without repeating it. */
final class Refusal {

  private static final byte[] NOTHING = {};

  private Refusal() {}

  static MalformedEventException tooLarge(int limit) {
    return new MalformedEventException(
        RejectReason.TOO_LARGE, null, "the record is larger than " + limit + " bytes");
  }

  static MalformedEventException empty() {
    return new MalformedEventException(
        RejectReason.BAD_JSON, null, "the record has no value; raw topics have no tombstones");
  }

  static MalformedEventException clockAhead(long millis) {
    return new MalformedEventException(
        RejectReason.CLOCK_AHEAD,
        "time",
        "time is %d s ahead of the clock; the sender's clock is wrong".formatted(millis / 1_000));
  }

  static MalformedEventException ownType() {
    return new MalformedEventException(
        RejectReason.WRONG_TYPE, "type", "events of this type are made by OrderPulse only");
  }

  /**
   * @param time when it is refused, ms
   */
  static Rejected of(RawRecord raw, MalformedEventException why, long time) {
    byte[] value = raw.value() == null ? NOTHING : raw.value();
    return new Rejected(
        why.reason(),
        why.field(),
        why.getMessage(),
        raw.topic(),
        raw.partition(),
        raw.offset(),
        Sha256.hex(value),
        value.length,
        Excerpt.of(value),
        time);
  }
}
