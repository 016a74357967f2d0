package io.orderpulse.cep.judge;

import io.orderpulse.cep.rule.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time that counts for the limits of a rule. */
public final class BusinessTime {

  /** Days of rules without a calendar are days of Shanghai. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A calendar that opens on none of so many days never opens. */
  private static final int MAX_DAYS = 3660;

  private BusinessTime() {}

  /** The zone in which a rule's days begin. */
  public static ZoneId zone(BusinessCalendar calendar) {
    return calendar == null ? ZONE : calendar.zone();
  }

  /**
   * The time at which so much time has counted since {@code from}; {@link Table#NEVER} when the
   * calendar does not open any more.
   *
   * @param calendar business hours, or null when all hours count
   * @param from ms since the epoch
   * @param duration not negative
   */
  public static long plus(BusinessCalendar calendar, long from, Duration duration) {
    long left = duration.toMillis();
    if (calendar == null || left == 0) {
      return from + left;
    }
    LocalDate day = Instant.ofEpochMilli(from).atZone(calendar.zone()).toLocalDate();
    for (int i = 0; i < MAX_DAYS; i++, day = day.plusDays(1)) {
      if (isOpen(calendar, day)) {
        long opens = Math.max(from, at(calendar, day, calendar.opens()));
        long closes =
            calendar.closes().equals(LocalTime.MIDNIGHT)
                ? at(calendar, day.plusDays(1), LocalTime.MIDNIGHT)
                : at(calendar, day, calendar.closes());
        if (opens + left <= closes) {
          return opens + left;
        }
        left -= Math.max(0, closes - opens);
      }
    }
    return Table.NEVER;
  }

  private static boolean isOpen(BusinessCalendar calendar, LocalDate day) {
    return calendar.open().contains(day)
        || (calendar.days().contains(day.getDayOfWeek()) && !calendar.closed().contains(day));
  }

  private static long at(BusinessCalendar calendar, LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(calendar.zone()).toInstant().toEpochMilli();
  }
}
