package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;

/** An engine that runs on the thread that feeds it, without Flink. */
public interface SequentialEngine extends AutoCloseable {

  /** Takes in the next event; they come by time. */
  void event(Event event);

  /**
   * Nothing at this time or before it comes any more.
   *
   * @param time ms since the epoch
   */
  void clock(long time);

  /** Misses found so far. */
  long misses();

  @Override
  void close();
}
