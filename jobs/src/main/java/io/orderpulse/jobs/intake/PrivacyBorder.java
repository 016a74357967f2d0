package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.type.EventType;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.privacy.PersonalDetector;
import java.util.Map;
import java.util.Set;

/**
 * Makes a clean event of a valid raw one. Only what contract or configuration knows gets through;
 * what is marked personal becomes a keyed hash or a mask; and what looks like a phone or identity
 * number where none belongs is taken out.
 */
final class PrivacyBorder {

  private final KeyedHash hash;
  private final KnownData known;
  private final DeclaredData declared;
  private final IntakeCounters counters;

  /**
   * @param former hash by the secret before, or null
   */
  PrivacyBorder(
      KeyedHash hash,
      KeyedHash former,
      Map<String, Set<String>> declared,
      IntakeCounters counters) {
    this.hash = hash;
    this.known = new KnownData(hash, former, counters);
    this.declared = new DeclaredData(declared, counters);
    this.counters = counters;
  }

  /**
   * @param type type of the contract, or null when it has none
   */
  Event clean(Event raw, EventType type) {
    Map<String, Object> data =
        type == null ? declared.clean(raw.type(), raw.data()) : known.clean(type, raw.data());
    return new Event(
        opaque("id", raw.id()),
        opaque("source", raw.source()),
        raw.type(),
        subject(raw.subject(), data),
        raw.time(),
        data,
        null,
        false,
        raw.batch());
  }

  /** An id stays usable as one when it has to be hidden. */
  private String opaque(String purpose, String id) {
    if (!PersonalDetector.found(id)) {
      return id;
    }
    counters.count(IntakeMetric.PERSONAL_VALUES);
    return hash.hash(purpose, id);
  }

  /** The natural key may look like a phone when it is one of the event's own identifiers. */
  private String subject(String subject, Map<String, Object> data) {
    if (subject == null || data.containsValue(subject) || !PersonalDetector.found(subject)) {
      return subject;
    }
    counters.count(IntakeMetric.PERSONAL_VALUES);
    return hash.hash("subject", subject);
  }
}
