package io.orderpulse.cep.rule;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long things must last.
 *
 * @param hold how long a condition holds before it opens ({@code for}); zero by default
 * @param resolveAfter how long it must be well again before it resolves; zero by default
 * @param expiresAfter when an open anomaly expires, or null for never; by default 7 d where nothing
 *     else can resolve it, and never elsewhere
 * @param calendar business calendar whose closed hours do not count, or null when all hours count
 */
public record Timing(
    Duration hold, Duration resolveAfter, Duration expiresAfter, BusinessCalendar calendar)
    implements Serializable {

  /** Opens and resolves at once; expires after 7 d if nothing else resolves it. */
  public static final Timing DEFAULT =
      new Timing(Duration.ZERO, Duration.ZERO, Duration.ofDays(7), null);

  /** A duration after a time, ms; closed hours do not count. */
  public long after(long start, Duration duration) {
    return calendar == null ? start + duration.toMillis() : calendar.plus(start, duration);
  }
}
