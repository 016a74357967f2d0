package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.BusinessCalendar;
import io.orderpulse.cep.template.Clauses;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the business hours in which the limits of a rule run. */
final class CalendarClauses {

  /** First three letters of the days, Monday first. */
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Clauses clauses;

  private CalendarClauses(Clauses clauses) {
    this.clauses = clauses;
  }

  /** The calendar, or null when all hours count. */
  static BusinessCalendar read(Clauses rule) {
    Clauses clauses =
        rule.object("calendar", false, "Business hours: limits run only while it is open.");
    CalendarClauses reader = new CalendarClauses(clauses);
    String zone = clauses.textOr("zone", "Asia/Shanghai", "Zone of the hours.");
    List<String> days = clauses.texts("days", "Days on which it is open; mon to fri by default.");
    LocalTime opens = reader.time("opens", "09:00", "Time of day at which it opens, inclusive.");
    LocalTime closes =
        reader.time(
            "closes", "18:00", "Time of day at which it closes, exclusive; 00:00 ends the day.");
    Set<LocalDate> closed = reader.dates("closed", "Holidays, for example 2026-02-17.");
    Set<LocalDate> open = reader.dates("open", "Days that are worked though they are not in days.");
    if (!rule.has("calendar")) {
      return null;
    }
    boolean hours = reader.checkHours(opens, closes);
    Set<DayOfWeek> week = reader.days(days);
    ZoneId place = reader.zone(zone);
    closed.stream()
        .filter(open::contains)
        .forEach(d -> clauses.problem("open", d + " is in 'closed' and in 'open'"));
    return hours && !week.isEmpty()
        ? new BusinessCalendar(place, week, opens, closes, closed, open)
        : null;
  }

  private boolean checkHours(LocalTime opens, LocalTime closes) {
    if (closes.equals(LocalTime.MIDNIGHT) || closes.isAfter(opens)) {
      return true;
    }
    clauses.problem("closes", "'closes' must be after 'opens'; 00:00 ends the day");
    return false;
  }

  private ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (ZoneRulesException e) {
      clauses.unknown("zone", name, "a time zone", ZoneId.getAvailableZoneIds());
    } catch (DateTimeException e) {
      clauses.problem("zone", "'zone' must be a time zone such as Asia/Shanghai");
    }
    return ZoneId.of("Asia/Shanghai");
  }

  private Set<DayOfWeek> days(List<String> names) {
    Set<DayOfWeek> days = new TreeSet<>();
    for (String name : names.isEmpty() ? DAYS.subList(0, 5) : names) {
      int index = DAYS.indexOf(name);
      if (index < 0) {
        clauses.unknown("days", name, "a day", DAYS);
      } else {
        days.add(DayOfWeek.of(index + 1));
      }
    }
    return days;
  }

  private LocalTime time(String name, String fallback, String help) {
    LocalTime time = parsed(name, clauses.textOr(name, fallback, help), LocalTime::parse);
    return time == null ? LocalTime.parse(fallback) : time;
  }

  private Set<LocalDate> dates(String name, String help) {
    List<LocalDate> dates = new ArrayList<>();
    for (String text : clauses.texts(name, help)) {
      LocalDate date = parsed(name, text, LocalDate::parse);
      if (date != null) {
        dates.add(date);
      }
    }
    return new TreeSet<>(dates);
  }

  private <T> T parsed(String name, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      clauses.problem(
          name,
          "'" + text + "' in '" + name + "' must be like 09:00 for times, 2026-02-17 for days");
      return null;
    }
  }
}
