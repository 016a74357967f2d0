package io.orderpulse.cep.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Mon to Fri, 9 to 18; Tue 2026-02-17 is a holiday, Sat 2026-02-14 is worked. */
  private static final BusinessCalendar OFFICE =
      new BusinessCalendar(
          SHANGHAI,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          Set.of(LocalDate.of(2026, 2, 17)),
          Set.of(LocalDate.of(2026, 2, 14)));

  private static long at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant().toEpochMilli();
  }

  private static String local(long time) {
    return Instant.ofEpochMilli(time).atZone(SHANGHAI).toLocalDateTime().toString();
  }

  private static String plus(String start, String duration) {
    return local(OFFICE.plus(at(start), Duration.parse(duration)));
  }

  @Test
  void hoursWithinADayAreCountedAsTheyAre() {
    assertThat(plus("2026-02-13T10:00", "PT2H")).isEqualTo("2026-02-13T12:00");
    assertThat(plus("2026-02-13T10:00", "PT0S")).isEqualTo("2026-02-13T10:00");
  }

  @Test
  void whatIsLeftAtClosingGoesOnAtTheNextOpening() {
    assertThat(plus("2026-02-12T17:00", "PT2H")).isEqualTo("2026-02-13T10:00");
    assertThat(plus("2026-02-12T17:00", "PT1H"))
        .as("closing time itself ends the limit")
        .isEqualTo("2026-02-12T18:00");
    assertThat(plus("2026-02-12T17:00", "PT1H0.001S")).isEqualTo("2026-02-13T09:00:00.001");
  }

  @Test
  void aStartWhileClosedCountsFromTheNextOpening() {
    assertThat(plus("2026-02-12T20:00", "PT1H")).isEqualTo("2026-02-13T10:00");
    assertThat(plus("2026-02-12T05:00", "PT1H")).isEqualTo("2026-02-12T10:00");
    assertThat(plus("2026-02-12T18:00", "PT1H")).isEqualTo("2026-02-13T10:00");
    assertThat(plus("2026-02-12T20:00", "PT0S")).isEqualTo("2026-02-12T20:00");
  }

  @Test
  void aWorkedSaturdayCountsAndAHolidayDoesNot() {
    assertThat(plus("2026-02-13T17:00", "PT2H"))
        .as("Friday evening to the worked Saturday")
        .isEqualTo("2026-02-14T10:00");
    assertThat(plus("2026-02-14T17:00", "PT2H")).as("over Sunday").isEqualTo("2026-02-16T10:00");
    assertThat(plus("2026-02-16T17:00", "PT2H"))
        .as("over the holiday")
        .isEqualTo("2026-02-18T10:00");
    assertThat(OFFICE.between(at("2026-02-16T00:00"), at("2026-02-19T00:00")))
        .isEqualTo(Duration.ofHours(18).toMillis());
  }

  @Test
  void negativeDurationsGoBackOverClosedHours() {
    assertThat(plus("2026-02-13T10:00", "-PT2H")).isEqualTo("2026-02-12T17:00");
    assertThat(plus("2026-02-13T10:00", "-PT1H")).isEqualTo("2026-02-13T09:00");
    assertThat(plus("2026-02-18T09:30", "-PT1H")).isEqualTo("2026-02-16T17:30");
  }

  @Test
  void bothEndsMayBeClosed() {
    assertThat(OFFICE.between(at("2026-02-12T20:00"), at("2026-02-13T22:00")))
        .isEqualTo(Duration.ofHours(9).toMillis());
    assertThat(OFFICE.between(at("2026-02-12T20:00"), at("2026-02-12T23:00"))).isZero();
    assertThat(OFFICE.between(at("2026-02-13T12:00"), at("2026-02-13T10:00")))
        .isEqualTo(-Duration.ofHours(2).toMillis());
  }

  @Test
  void midnightIsTheEndOfTheDay() {
    BusinessCalendar late =
        new BusinessCalendar(
            SHANGHAI,
            Set.of(DayOfWeek.MONDAY),
            LocalTime.of(22, 0),
            LocalTime.MIDNIGHT,
            Set.of(),
            Set.of());
    assertThat(late.between(at("2026-02-16T00:00"), at("2026-02-17T00:00")))
        .isEqualTo(Duration.ofHours(2).toMillis());
    assertThat(local(late.plus(at("2026-02-16T23:00"), Duration.ofHours(2))))
        .isEqualTo("2026-02-23T23:00");
  }

  @Test
  void aRuleWithoutACalendarCountsAllHours() {
    long start = at("2026-02-13T17:00");
    Duration limit = Duration.ofHours(2);
    assertThat(local(Timing.DEFAULT.after(start, limit))).isEqualTo("2026-02-13T19:00");
    assertThat(local(new Timing(Duration.ZERO, Duration.ZERO, null, OFFICE).after(start, limit)))
        .isEqualTo("2026-02-14T10:00");
  }

  @Test
  void aCalendarThatNeverOpensIsRefused() {
    assertThatThrownBy(
            () ->
                new BusinessCalendar(
                    SHANGHAI, Set.of(), LocalTime.MIN, LocalTime.NOON, Set.of(), Set.of()))
        .hasMessageContaining("one day at least");
    assertThatThrownBy(
            () ->
                new BusinessCalendar(
                    SHANGHAI,
                    Set.of(DayOfWeek.MONDAY),
                    LocalTime.NOON,
                    LocalTime.NOON,
                    Set.of(),
                    Set.of()))
        .hasMessageContaining("after it opens");
  }

  /** Minute by minute: open time is the number of open minutes. */
  @Property(seed = "1", tries = 300)
  void agreesWithCountingMinutes(
      @ForAll @IntRange(min = 0, max = 20_000) int startMinute,
      @ForAll @IntRange(min = -4_000, max = 4_000) int minutes) {
    long start = at("2026-02-09T00:00") + startMinute * 60_000L;
    long end = OFFICE.plus(start, Duration.ofMinutes(minutes));
    long counted = 0;
    long step = minutes < 0 ? -60_000L : 60_000L;
    long t = start;
    while (counted < Math.abs(minutes)) {
      counted += isOpen(minutes < 0 ? t + step : t) ? 1 : 0;
      t += step;
    }
    assertThat(local(end)).isEqualTo(local(t));
    assertThat(OFFICE.between(start, end)).isEqualTo(minutes * 60_000L);
  }

  private static boolean isOpen(long time) {
    LocalDateTime local = Instant.ofEpochMilli(time).atZone(SHANGHAI).toLocalDateTime();
    LocalDate day = local.toLocalDate();
    boolean weekday = day.getDayOfWeek().getValue() <= 5 && !day.equals(LocalDate.of(2026, 2, 17));
    boolean worked = weekday || day.equals(LocalDate.of(2026, 2, 14));
    return worked && local.getHour() >= 9 && local.getHour() < 18;
  }
}
