package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import io.orderpulse.jobs.health.testing.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A random life of one key and what the rule must say of it, worked out from the whole history at
 * once by code that shares nothing with the evaluator.
 */
abstract class RuleCase {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;

  /** After everything that a case does. */
  static final long END = Events.at("PT600H");

  final String key;
  final Random random;
  final List<Event> events = new ArrayList<>();

  RuleCase(String key, Random random) {
    this.key = key;
    this.random = random;
  }

  abstract String rule();

  String subject() {
    return key;
  }

  /** The transitions that the sorted history calls for. */
  abstract List<String> expected();

  /** True when late events may change the transitions but never what is open in the end. */
  boolean settles() {
    return true;
  }

  /**
   * The transitions that the history calls for if only what had come is known at each time; null
   * where the rule's outcome also depends on more than that.
   *
   * @param arrivals the events of this case
   */
  List<String> expected(List<Arrived> arrivals) {
    return null;
  }

  /** An event and the watermark behind which it came, or null if it came on time. */
  record Arrived(Event event, Long behind) {

    /** When it is known at the earliest. */
    long known() {
      return behind == null ? event.time() : behind;
    }

    /** Its place on the clock: what is late comes after all that is on time. */
    static final Comparator<Arrived> BY_CLOCK =
        Comparator.comparingLong(Arrived::known)
            .thenComparing(a -> a.behind != null)
            .thenComparing(Arrived::event, VerdictOrder.INSTANCE);
  }

  final List<Event> sorted() {
    return events.stream().sorted(VerdictOrder.INSTANCE).toList();
  }

  /** A time on a coarse grid, often a hair before or after it: ties and boundaries are likely. */
  final long time(long grid, int steps) {
    int hair = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
    return Events.T0 + grid * (1 + random.nextInt(steps)) + hair;
  }

  final void add(String type, long time, Object... fields) {
    events.add(Events.event(key + "-" + events.size(), type, time, fields));
  }

  final boolean chance(double p) {
    return random.nextDouble() < p;
  }

  static String open(String severity, long time) {
    return "OPEN " + severity + at(time);
  }

  static String updated(String severity, long time) {
    return "UPDATED " + severity + at(time);
  }

  static String resolved(String why, long time) {
    return "RESOLVED " + why + at(time);
  }

  private static String at(long time) {
    return " @" + Duration.ofMillis(time - Events.T0);
  }
}
