package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.sandbox.bench.BenchWatermarks;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The events of a business in full swing as JSON in the order in which they arrive, without end: at
 * {@link #START} as many orders as wanted are open in all their stages, from there on as many are
 * placed as end. Before it comes what has happened to those orders so far.
 */
final class Traffic {

  /** When the business is in full swing, ms since the epoch. */
  static final long START = Instant.parse("2026-02-11T00:00:00Z").toEpochMilli();

  /** What stays above the wanted number, as chance makes the number of open orders waver. */
  private static final double MARGIN = 1.02;

  private static final long LONGEST = Step.PLACED.mostUntil(Step.SIGNED).toMillis();

  private record Arrival(long at, int number, byte[] json, int opens)
      implements Comparable<Arrival> {
    @Override
    public int compareTo(Arrival other) {
      int byTime = Long.compare(at, other.at);
      return byTime == 0 ? Integer.compare(number, other.number) : byTime;
    }
  }

  private final EventWriter writer = new EventWriter();
  private final PriorityQueue<Arrival> coming = new PriorityQueue<>();
  private final SplittableRandom chance;
  private final long seed;
  private final double gap;
  private int placed;
  private int made;
  private int told;
  private int open;
  private long now;

  /**
   * @param orders how many are open at every moment from the start on, at least
   */
  Traffic(int orders, long seed) {
    this.seed = seed;
    this.chance = new SplittableRandom(seed);
    this.gap = meanLife() / (orders * MARGIN + 10);
  }

  /** Half way between the shortest and the longest time of every step. */
  private static double meanLife() {
    double life = 0;
    for (Step step : Step.values()) {
      life += (step.least().toMillis() + step.most().toMillis()) / 2.0;
    }
    return life;
  }

  /** The next to arrive. */
  byte[] next() {
    while (coming.isEmpty() || coming.element().at() >= placedAt(placed)) {
      place();
    }
    Arrival next = coming.remove();
    now = next.at();
    open += next.opens();
    return next.json();
  }

  /** When the newest event arrived, ms since the epoch. */
  long now() {
    return now;
  }

  /** Orders of which there are events. */
  int told() {
    return told;
  }

  /** Orders that were placed and have not ended; those that stall never do. */
  int open() {
    return open;
  }

  private void place() {
    Journey journey = Journey.of(placed, placedAt(placed), seed);
    int last = journey.events().size() - 1;
    if (journey.stalls() || journey.events().get(last).time() >= START) {
      told++;
      for (int i = 0; i <= last; i++) {
        Event event = journey.events().get(i);
        long at = event.time() + chance.nextLong(BenchWatermarks.OUT_OF_ORDER.toMillis());
        int opens = (i == 0 ? 1 : 0) - (i == last && !journey.stalls() ? 1 : 0);
        coming.add(new Arrival(at, made++, writer.write(event), opens));
      }
    }
    placed++;
  }

  private long placedAt(int order) {
    return START - LONGEST + (long) (order * gap);
  }
}
