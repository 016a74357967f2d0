package io.orderpulse.cep.rule;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Business hours: limits of a rule with a calendar run only while it is open.
 *
 * @param zone zone of the hours, for example Asia/Shanghai
 * @param days days on which it is open; at least one
 * @param opens time of day, inclusive
 * @param closes time of day, exclusive; not before {@code opens}; midnight means the end of the day
 * @param closed holidays
 * @param open days that are worked though they are not among {@code days}
 */
public record BusinessCalendar(
    ZoneId zone,
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    Set<LocalDate> closed,
    Set<LocalDate> open)
    implements Serializable {

  /** A calendar that opens at times; the sets are kept as they are now. */
  public BusinessCalendar {
    days = Set.copyOf(days);
    closed = Set.copyOf(closed);
    open = Set.copyOf(open);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a calendar is open on one day at least");
    }
    if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
      throw new IllegalArgumentException("a calendar closes after it opens");
    }
  }

  /**
   * The first time at which so much open time has passed since a start; of a negative duration, the
   * last time from which so much open time lies before the start.
   *
   * @param start ms since the epoch
   * @return ms since the epoch
   */
  public long plus(long start, Duration duration) {
    long left = duration.toMillis();
    return left < 0 ? before(start, -left) : after(start, left);
  }

  /**
   * Open time between two moments in ms; negative when the end comes first.
   *
   * @param start ms since the epoch, inclusive
   * @param end ms since the epoch, exclusive
   */
  public long between(long start, long end) {
    if (end < start) {
      return -between(end, start);
    }
    long sum = 0;
    LocalDate last = dateOf(end);
    for (LocalDate day = dateOf(start); !day.isAfter(last); day = day.plusDays(1)) {
      if (worked(day)) {
        sum += Math.max(0, Math.min(end, closing(day)) - Math.max(start, opening(day)));
      }
    }
    return sum;
  }

  private long after(long start, long duration) {
    long left = duration;
    long reached = start;
    for (LocalDate day = dateOf(start); left > 0; day = day.plusDays(1)) {
      if (worked(day)) {
        long from = Math.max(start, opening(day));
        long step = Math.min(left, closing(day) - from);
        if (step > 0) {
          left -= step;
          reached = from + step;
        }
      }
    }
    return reached;
  }

  private long before(long start, long duration) {
    long left = duration;
    long reached = start;
    for (LocalDate day = dateOf(start); left > 0; day = day.minusDays(1)) {
      if (worked(day)) {
        long to = Math.min(start, closing(day));
        long step = Math.min(left, to - opening(day));
        if (step > 0) {
          left -= step;
          reached = to - step;
        }
      }
    }
    return reached;
  }

  private boolean worked(LocalDate day) {
    return open.contains(day) || (days.contains(day.getDayOfWeek()) && !closed.contains(day));
  }

  private LocalDate dateOf(long time) {
    return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
  }

  private long opening(LocalDate day) {
    return day.atTime(opens).atZone(zone).toInstant().toEpochMilli();
  }

  private long closing(LocalDate day) {
    return closes.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli()
        : day.atTime(closes).atZone(zone).toInstant().toEpochMilli();
  }
}
