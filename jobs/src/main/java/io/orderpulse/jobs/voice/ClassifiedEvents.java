package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.privacy.PersonalDetector;
import io.orderpulse.udfs.text.Classified;
import io.orderpulse.udfs.text.Hit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes {@code voice.classified} of what was read: never the text, only words of the lexicon. */
final class ClassifiedEvents {

  static final String TYPE = "voice.classified";
  static final String SOURCE = "/orderpulse/voice";

  private static final List<String> COPIED =
      List.of("order_id", "customer_id", "role", "channel", "sku", "carrier", "warehouse");
  private static final BigDecimal GOOD = BigDecimal.valueOf(4);
  private static final BigDecimal BAD = BigDecimal.valueOf(2);

  private final KeyedHash hash;

  ClassifiedEvents(KeyedHash hash) {
    this.hash = hash;
  }

  /** The same input gives the same event, with an id made of its source and id. */
  Event of(Event heard, Classified said, String lexiconVersion) {
    VoiceKind kind = VoiceKind.of(heard.type());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", kind.wire());
    String ref = heard.text(kind.idField());
    data.put("ref_id", ref);
    COPIED.forEach(field -> put(data, field, heard.data().get(field)));
    BigDecimal rating = rating(heard.data().get("rating"));
    put(data, "rating", rating);
    data.put("categories", said.categories().stream().map(Enum::name).toList());
    data.put("phrases", said.hits().stream().map(ClassifiedEvents::phrase).toList());
    put(data, "rating_conflict", conflict(rating, !said.categories().isEmpty()));
    data.put("lexicon_version", lexiconVersion);
    String order = heard.orderId();
    Event event =
        Event.of(
            opaque(heard.source() + "#" + heard.id()),
            SOURCE,
            TYPE,
            order == null ? ref : order,
            heard.time(),
            data);
    return heard.batch()
        ? new Event(
            event.id(), SOURCE, TYPE, event.subject(), event.time(), data, null, false, true)
        : event;
  }

  private static Map<String, Object> phrase(Hit hit) {
    return Map.of(
        "category",
        hit.category().name(),
        "text",
        hit.phrase(),
        "start",
        (long) hit.start(),
        "end",
        (long) hit.end());
  }

  /** Numbers of JSON are whole or not; the contract's rating may be either. */
  private static BigDecimal rating(Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    return value instanceof BigDecimal number ? number : null;
  }

  /** Praise with a complaint in it, or a bad mark without one; null without a mark. */
  private static Boolean conflict(BigDecimal rating, boolean complains) {
    if (rating == null) {
      return null;
    }
    return complains ? rating.compareTo(GOOD) >= 0 : rating.compareTo(BAD) <= 0;
  }

  private static void put(Map<String, Object> data, String field, Object value) {
    if (value instanceof String text && !field.endsWith("_id")) {
      data.put(field, PersonalDetector.redact(text));
    } else if (value != null) {
      data.put(field, value);
    }
  }

  private String opaque(String id) {
    return PersonalDetector.found(id) ? hash.hash("id", id) : id;
  }
}
