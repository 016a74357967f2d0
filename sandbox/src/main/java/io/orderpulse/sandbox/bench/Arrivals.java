package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The events of many orders as JSON in the order in which they arrive: up to 3 min out of order.
 * Memory is that of the open orders.
 */
final class Arrivals implements Iterator<byte[]> {

  /** No event comes later than this behind a younger one. */
  static final Duration OUT_OF_ORDER = Duration.ofMinutes(3);

  private static final long START = Instant.parse("2026-02-11T00:00:00Z").toEpochMilli();

  /**
   * Orders are spread over this time, so that most of the run sees old and new ones side by side.
   */
  private static final long SPAN = Duration.ofDays(14).toMillis();

  /** Few orders come closer together, so that those for one address meet. */
  private static final long MOST_GAP = Duration.ofMinutes(10).toMillis();

  private record Arrival(long at, int number, byte[] json) implements Comparable<Arrival> {
    @Override
    public int compareTo(Arrival other) {
      int byTime = Long.compare(at, other.at);
      return byTime == 0 ? Integer.compare(number, other.number) : byTime;
    }
  }

  private final EventWriter writer = new EventWriter();
  private final PriorityQueue<Arrival> open = new PriorityQueue<>();
  private final SplittableRandom chance;
  private final int orders;
  private final long seed;
  private final double gap;
  private int placed;
  private int made;

  Arrivals(int orders, long seed) {
    this.orders = orders;
    this.seed = seed;
    this.chance = new SplittableRandom(seed);
    this.gap = Math.min(MOST_GAP, (double) SPAN / orders);
  }

  @Override
  public boolean hasNext() {
    return placed < orders || !open.isEmpty();
  }

  @Override
  public byte[] next() {
    while (placed < orders && (open.isEmpty() || open.element().at() >= placedAt(placed))) {
      place();
    }
    if (open.isEmpty()) {
      throw new NoSuchElementException();
    }
    return open.remove().json();
  }

  private void place() {
    for (Event event : OrderScript.of(placed, placedAt(placed), seed)) {
      long at = event.time() + chance.nextLong(OUT_OF_ORDER.toMillis());
      open.add(new Arrival(at, made++, writer.write(event)));
    }
    placed++;
  }

  private long placedAt(int order) {
    return START + (long) (order * gap);
  }
}
