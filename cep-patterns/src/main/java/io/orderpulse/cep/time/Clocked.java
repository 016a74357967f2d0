package io.orderpulse.cep.time;

/**
 * Something with a place on the event clock. Whether it is late is decided once, where it enters,
 * and travels with it: operators behind see the clock move at different times, and would not agree.
 *
 * <pre>
 *   place on the clock:   on-time of t ─ deadlines of t ─ late, seen at t ─ on-time of t + 1 ms …
 * </pre>
 */
public interface Clocked {

  /** {@link #seenAt} of what came on time. */
  long ON_TIME = Long.MIN_VALUE;

  /** When it happened, ms since the epoch. */
  long time();

  /** The watermark behind which it came, ms since the epoch; {@link #ON_TIME} if it did not. */
  long seenAt();

  /** True when it came behind the watermark. */
  default boolean late() {
    return seenAt() != ON_TIME;
  }

  /** What the event clock shows when it is handled, ms since the epoch. */
  default long now() {
    return late() ? seenAt() : time();
  }

  /** Watermark at which all that belongs before it has come, ms since the epoch. */
  default long dueAt() {
    return late() ? seenAt() + 1 : time();
  }

  /** Of things with the same {@link #dueAt}, what is late belongs to the moment before. */
  static int lateFirst(Clocked a, Clocked b) {
    return Boolean.compare(b.late(), a.late());
  }
}
