package io.orderpulse.jobs.elasticsearch;

import java.util.function.DoubleSupplier;
import org.apache.flink.connector.base.sink.writer.strategy.RateLimitingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.RequestInfo;
import org.apache.flink.connector.base.sink.writer.strategy.ResultInfo;

/**
 * Decides when the next bulk request may go and how large it may be. After a failure nothing goes
 * until a pause is over, and then one request at a time until one comes through. All calls come
 * from the task's own thread.
 *
 * <p>The pause ends by a timer, not by looking at a clock: the timer also wakes the task, which
 * waits for work and would not look.
 */
final class BulkGate implements RateLimitingStrategy {

  private final BulkLimits limits;
  private final DoubleSupplier random;
  private final Timers timers;
  private int inFlight;
  private int failures;
  private int largest;
  private long pauses;
  private boolean paused;

  BulkGate(BulkLimits limits, DoubleSupplier random, Timers timers) {
    this.limits = limits;
    this.random = random;
    this.timers = timers;
    this.largest = limits.maxDocuments();
  }

  @Override
  public void registerInFlightRequest(RequestInfo request) {
    inFlight++;
  }

  @Override
  public void registerCompletedRequest(ResultInfo result) {
    inFlight--;
  }

  @Override
  public boolean shouldBlock(RequestInfo request) {
    return paused || inFlight >= (failures > 0 ? 1 : limits.maxInFlight());
  }

  @Override
  public int getMaxBatchSize() {
    return largest;
  }

  /**
   * A request came through whole.
   *
   * @return failures in a row before it
   */
  int succeeded() {
    int before = failures;
    failures = 0;
    largest = Math.min(limits.maxDocuments(), largest * 2);
    return before;
  }

  /**
   * Documents of a request have to be sent again.
   *
   * @param all of them; some shows that the server lives, so that a short pause will do
   * @return the pause in milliseconds
   */
  long failed(boolean all) {
    failures = all ? failures + 1 : 1;
    long delay = limits.backOff().delayMillis(failures, random.getAsDouble());
    paused = true;
    long pause = ++pauses;
    // A later failure may have begun a pause of its own: only the last timer opens the gate.
    timers.after(delay, () -> paused = paused && pause != pauses);
    return delay;
  }

  /** Something in a request of so many documents was refused: the next ones are half as large. */
  void shrink(int documents) {
    largest = Math.max(1, Math.min(largest, documents / 2));
  }

  /** Failures in a row. */
  int failures() {
    return failures;
  }
}
