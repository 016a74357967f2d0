package io.orderpulse.sandbox.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Whole days.
 *
 * @param first the first day
 * @param last the last day, the same or later
 * @param zone whose midnights count
 */
public record Span(LocalDate first, LocalDate last, ZoneId zone) {

  /** One day. */
  public static Span day(LocalDate day, ZoneId zone) {
    return new Span(day, day, zone);
  }

  /** One month. */
  public static Span month(YearMonth month, ZoneId zone) {
    return new Span(month.atDay(1), month.atEndOfMonth(), zone);
  }

  /** The same end, beginning earlier. */
  Span back(int days) {
    return new Span(first.minusDays(days), last, zone);
  }

  /** So many days with the same end. */
  Span lastDays(int days) {
    return new Span(last.minusDays(days - 1L), last, zone);
  }

  /** Its first moment, as Elasticsearch reads times. */
  String from() {
    return first.atStartOfDay(zone).toInstant().toString();
  }

  /** The first moment after it. */
  String to() {
    return last.plusDays(1).atStartOfDay(zone).toInstant().toString();
  }
}
