package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Gives each event its id and carries it to its topic, with a little delay and now and then twice.
 */
final class Transport {

  private static final long STREAM = 0x7261_6e73;
  private static final long RESEND_WITHIN = 5 * Ms.MINUTE;

  private record Parcelled(long arrival, long turn, Emission emission)
      implements Comparable<Parcelled> {
    @Override
    public int compareTo(Parcelled other) {
      int byArrival = Long.compare(arrival, other.arrival);
      return byArrival != 0 ? byArrival : Long.compare(turn, other.turn);
    }
  }

  private final SimConfig config;
  private final Rand rand;
  private final PriorityQueue<Parcelled> underway = new PriorityQueue<>();
  private final Map<String, long[]> lastIds = new HashMap<>();
  private long turns;

  Transport(SimConfig config) {
    this.config = config;
    this.rand = new Rand(config.seed(), STREAM);
  }

  void send(long time, String source, String type, String subject, Map<String, Object> data) {
    Event event = Event.of(nextId(source), source, type, subject, time, data);
    String topic = Topics.suffixOf(type, source);
    long arrival = time < config.start() ? time : time + delay();
    carry(arrival, topic, event, false);
    if (rand.chance(config.resendRate())) {
      carry(arrival + rand.between(1, RESEND_WITHIN), topic, event, true);
    }
  }

  /** The next to arrive, or null when nothing is underway. */
  Emission peek() {
    return underway.isEmpty() ? null : underway.element().emission;
  }

  Emission next() {
    return underway.remove().emission;
  }

  private void carry(long arrival, String topic, Event event, boolean resend) {
    underway.add(new Parcelled(arrival, turns++, new Emission(arrival, topic, event, resend)));
  }

  /** Mostly short, seldom up to the bound. */
  private long delay() {
    double u = rand.unit();
    return (long) (u * u * u * config.maxJitterMs());
  }

  /** Padded, so that ids of one source sort in the order in which they were given. */
  private String nextId(String source) {
    long[] last = lastIds.computeIfAbsent(source, s -> new long[1]);
    String digits = Long.toString(++last[0]);
    return source.substring(0, source.indexOf('/'))
        + "-"
        + "0".repeat(9 - digits.length())
        + digits;
  }
}
