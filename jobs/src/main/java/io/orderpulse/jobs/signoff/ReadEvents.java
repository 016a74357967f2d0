package io.orderpulse.jobs.signoff;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.privacy.PersonalDetector;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes {@code signoff.read}: no name, phone, address or text of the receipt is in it. */
final class ReadEvents {

  static final String TYPE = "signoff.read";
  static final String SOURCE = "/orderpulse/signoff";

  /** The photo is not the one that the carrier means. */
  static final String HASH_DIFFERS = "hash-differs";

  private final KeyedHash hash;
  private final ZoneId zone;

  /**
   * @param zone of the clocks on receipts
   */
  ReadEvents(KeyedHash hash, ZoneId zone) {
    this.hash = hash;
    this.zone = zone;
  }

  /**
   * What was read.
   *
   * @param sha256 of the photo's bytes
   */
  Event read(SignedPhoto photo, SignoffReading reading, String sha256) {
    Map<String, Object> data = new LinkedHashMap<>();
    begin(photo, data);
    data.put("readable", reading.readable());
    reading.waybill().ifPresent(number -> data.put("waybill_read", number));
    data.put("waybill_verdict", WaybillVerdict.of(photo.waybillNo(), reading.waybill()).wire());
    reading
        .signedAt()
        .ifPresent(
            at ->
                data.put(
                    "signed_at_read", Rfc3339.format(at.atZone(zone).toInstant().toEpochMilli())));
    data.put("marks", reading.markLabels());
    data.put(
        "confidence", BigDecimal.valueOf(reading.confidence()).setScale(3, RoundingMode.HALF_UP));
    data.put("photo_sha256", sha256);
    data.put("photo_phash", reading.phash());
    boolean other = photo.sha256() != null && !photo.sha256().equalsIgnoreCase(sha256);
    String reason = reading.reason().map(why -> why.code()).orElse(other ? HASH_DIFFERS : null);
    if (reason != null) {
      data.put("reason_code", reason);
    }
    return event(photo, data);
  }

  /**
   * Nothing was read.
   *
   * @param reason why
   * @param sha256 of the photo's bytes, or null when there are none
   */
  Event unreadable(SignedPhoto photo, String reason, String sha256) {
    Map<String, Object> data = new LinkedHashMap<>();
    begin(photo, data);
    data.put("readable", false);
    data.put("waybill_verdict", WaybillVerdict.UNREADABLE.wire());
    data.put("marks", List.of());
    data.put("confidence", BigDecimal.ZERO);
    if (sha256 != null) {
      data.put("photo_sha256", sha256);
    }
    data.put("reason_code", reason);
    return event(photo, data);
  }

  private static void begin(SignedPhoto photo, Map<String, Object> data) {
    data.put("waybill_no", photo.waybillNo());
    if (photo.orderId() != null) {
      data.put("order_id", photo.orderId());
    }
  }

  /** The same sign-off gives the same id. */
  private Event event(SignedPhoto photo, Map<String, Object> data) {
    String id = photo.source() + "#" + photo.id();
    String opaque = PersonalDetector.found(id) ? hash.hash("id", id) : id;
    return new Event(
        opaque,
        SOURCE,
        TYPE,
        photo.orderId() == null ? photo.waybillNo() : photo.orderId(),
        photo.time(),
        data,
        null,
        false,
        photo.batch());
  }
}
