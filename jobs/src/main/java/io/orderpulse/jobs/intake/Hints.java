package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.contact.Contact;
import io.orderpulse.udfs.contact.TestWords;
import io.orderpulse.udfs.privacy.KeyedHash;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the filters need to know of personal data, said at the border, where it can still be read:
 * whether a phone can be one, whether name or address are a tester's, and whether two addresses are
 * written alike. It stands in {@code ship_to} under names that no sender can use, and is taken out
 * before events leave the job.
 */
final class Hints {

  private static final Set<String> TYPES =
      Set.of("order.placed", "order.accepted", "order.amended");
  private static final String SHIP_TO = "ship_to";
  private static final String CONTACT = "_contact";
  private static final String TEST = "_test";
  private static final String WRITTEN = "_written";

  private final KeyedHash hash;

  Hints(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * @param clean the event behind the border
   * @param raw the same before it
   */
  Event add(Event clean, Event raw) {
    if (!TYPES.contains(raw.type())
        || !(raw.data().get(SHIP_TO) instanceof Map<?, ?> from)
        || !(clean.data().get(SHIP_TO) instanceof Map<?, ?> to)) {
      return clean;
    }
    Map<String, Object> hinted = copy(to);
    hinted.put(CONTACT, Contact.of(text(from, "phone")).wire());
    boolean test =
        TestWords.inName(text(from, "recipient")) || TestWords.inText(text(from, "address"));
    hinted.put(TEST, test);
    String address = text(from, "address");
    if (address != null) {
      hinted.put(
          WRITTEN,
          hash.hash(
              "written",
              Normalizer.normalize(
                  text(from, "city") + "|" + text(from, "district") + "|" + address,
                  Normalizer.Form.NFKC)));
    }
    return with(clean, hinted);
  }

  /** The event without them. */
  static Event remove(Event event) {
    if (!(event.data().get(SHIP_TO) instanceof Map<?, ?> to) || !to.containsKey(CONTACT)) {
      return event;
    }
    Map<String, Object> plain = copy(to);
    plain.keySet().removeIf(name -> name.startsWith("_"));
    return with(event, plain);
  }

  /** {@code valid}, {@code invalid} or {@code unknown}; null when the order says nothing of it. */
  static String contact(Event event) {
    return event.data().get(SHIP_TO) instanceof Map<?, ?> to ? text(to, CONTACT) : null;
  }

  /** Whether its recipient or address are a tester's. */
  static boolean test(Event event) {
    return event.data().get(SHIP_TO) instanceof Map<?, ?> to && Boolean.TRUE.equals(to.get(TEST));
  }

  /** What stands for the place: its key, else that of how it is written; empty without either. */
  static String place(Event event) {
    if (!(event.data().get(SHIP_TO) instanceof Map<?, ?> to)) {
      return "";
    }
    if (to.get("address_key") instanceof Map<?, ?> key && key.get("key") instanceof String known) {
      return known;
    }
    return to.get(WRITTEN) instanceof String written ? written : "";
  }

  private static Event with(Event event, Map<String, Object> shipTo) {
    Map<String, Object> data = copy(event.data());
    data.put(SHIP_TO, shipTo);
    return event.withData(data);
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new HashMap<>();
    map.forEach((name, value) -> copy.put((String) name, value));
    return copy;
  }

  private static String text(Map<?, ?> map, String field) {
    return map.get(field) instanceof String s ? s : null;
  }
}
