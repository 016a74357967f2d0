package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.udfs.privacy.KeyedHash;
import java.util.Set;

/**
 * All that happens to one raw record: size, JSON, envelope, data, clock, border. Never throws on
 * bad input. Not thread-safe, on account of the counters.
 */
public final class RecordCheck {

  /** Largest record, bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Read by the voice job, which alone may see what customers wrote. */
  private static final Set<String> NOT_FORWARDED = Set.of("review.posted", "chat.said");

  private static final long NO_TIME = Long.MIN_VALUE;

  private final EventReader reader = new EventReader();
  private final IntakeSettings settings;
  private final IntakeCounters counters;
  private final PrivacyBorder border;
  private final Hints hints;

  RecordCheck(IntakeSettings settings, IntakeCounters counters) {
    this.settings = settings;
    this.counters = counters;
    KeyedHash hash = new KeyedHash(settings.secret().get());
    KeyedHash former = settings.former() == null ? null : new KeyedHash(settings.former().get());
    this.border = new PrivacyBorder(hash, former, settings.declared(), counters);
    this.hints = new Hints(hash);
  }

  /** A check whose counters nobody reads, for replays. */
  public static RecordCheck of(IntakeSettings settings) {
    return new RecordCheck(
        settings,
        new IntakeCounters(new org.apache.flink.metrics.groups.UnregisteredMetricsGroup()));
  }

  /** The clean event, or why there is none. */
  public Checked check(RawRecord raw) {
    try {
      Event event = parse(raw);
      EventType type = EventTypes.find(event.type());
      validate(event, type);
      return accepted(raw, event, type);
    } catch (MalformedEventException e) {
      counters.rejected(e.reason());
      long now = settings.clock() == null ? 0 : settings.clock().now();
      return new Checked(null, Refusal.of(raw, e, now), NO_TIME);
    }
  }

  private Event parse(RawRecord raw) throws MalformedEventException {
    if (raw.value() == null || raw.value().length == 0) {
      throw Refusal.empty();
    }
    if (raw.value().length > MAX_BYTES) {
      throw Refusal.tooLarge(MAX_BYTES);
    }
    return reader.read(raw.value());
  }

  private void validate(Event event, EventType type) throws MalformedEventException {
    if (type != null) {
      EventValidator.validate(type, event.data());
      if (type.derived() && !settings.replay()) {
        throw Refusal.ownType();
      }
    }
    if (settings.maxAhead() != null) {
      long ahead = event.time() - settings.clock().now();
      if (ahead > settings.maxAhead().toMillis()) {
        throw Refusal.clockAhead(ahead);
      }
    }
  }

  private Checked accepted(RawRecord raw, Event event, EventType type) {
    long time = event.batch() ? NO_TIME : event.time();
    if (NOT_FORWARDED.contains(event.type())) {
      counters.count(IntakeMetric.NOT_FORWARDED);
      return new Checked(null, null, time);
    }
    counters.count(IntakeMetric.ACCEPTED);
    if (type == null) {
      counters.count(IntakeMetric.UNKNOWN_TYPES);
    }
    if (event.batch()) {
      counters.count(IntakeMetric.BATCH);
    }
    Event clean = hints.add(border.clean(event, type), event);
    Origin origin =
        settings.replay() ? null : new Origin(raw.topic(), raw.partition(), raw.offset());
    return new Checked(clean.withOrigin(origin), null, time);
  }
}
