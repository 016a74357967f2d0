package io.orderpulse.cep.judge;

import io.orderpulse.cep.rule.BusinessCalendar;
import java.time.Duration;
import java.time.ZoneId;

/** Time that counts for the limits of a rule. */
public final class BusinessTime {

  /** Days of rules without a calendar are days of Shanghai. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BusinessTime() {}

  /** The zone in which a rule's days begin. */
  public static ZoneId zone(BusinessCalendar calendar) {
    return calendar == null ? ZONE : calendar.zone();
  }

  /**
   * The time at which so much time has counted since {@code from}.
   *
   * @param calendar business hours, or null when all hours count
   * @param from ms since the epoch
   * @param duration not negative
   */
  public static long plus(BusinessCalendar calendar, long from, Duration duration) {
    return calendar == null ? from + duration.toMillis() : calendar.plus(from, duration);
  }
}
