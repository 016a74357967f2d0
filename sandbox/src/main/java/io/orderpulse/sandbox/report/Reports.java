package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.importer.Endpoint;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Makes the pages.
 *
 * @param server an Elasticsearch
 * @param prefix of index names
 * @param language of the page
 * @param zone whose days count
 */
public record Reports(Endpoint server, String prefix, Language language, ZoneId zone) {

  private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /**
   * The morning report.
   *
   * @param day the day that is over
   * @param now when it is made
   * @throws ReportException with one clear line
   */
  public String daily(LocalDate day, Instant now) {
    try {
      return new DailyPage(source().daily(Span.day(day, zone)), language).print(made(now));
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /**
   * The monthly report.
   *
   * @param month the month
   * @param now when it is made
   * @throws ReportException with one clear line
   */
  public String monthly(YearMonth month, Instant now) {
    try {
      return new MonthlyPage(source().monthly(Span.month(month, zone)), language).print(made(now));
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private ReportSource source() {
    return new ReportSource(server, prefix, language);
  }

  private String made(Instant now) {
    return MADE.format(now.atZone(zone)) + " " + zone.getId();
  }

  private ReportException unreachable(IOException e) {
    String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new ReportException(
        "%s does not answer (%s): start it, or name another with --elasticsearch"
            .formatted(server.where(), cause));
  }
}
