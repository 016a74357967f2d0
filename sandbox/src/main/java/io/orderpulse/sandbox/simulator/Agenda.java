package io.orderpulse.sandbox.simulator;

import java.util.PriorityQueue;

/** What will happen, by time; what was put in first comes first among equals. */
final class Agenda {

  private record Item(long time, long turn, Runnable action) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(turn, other.turn);
    }
  }

  private final PriorityQueue<Item> items = new PriorityQueue<>();
  private long turns;
  private long now = Long.MIN_VALUE;

  /**
   * @throws IllegalArgumentException when the time lies behind what has already happened
   */
  void at(long time, Runnable action) {
    if (time < now) {
      throw new IllegalArgumentException("cannot plan for " + time + ", it is already " + now);
    }
    items.add(new Item(time, turns++, action));
  }

  /** Time of the next item; there always is one, since the arrivals of orders never end. */
  long nextTime() {
    return items.element().time;
  }

  void runNext() {
    Item item = items.remove();
    now = item.time;
    item.action.run();
  }

  int size() {
    return items.size();
  }
}
