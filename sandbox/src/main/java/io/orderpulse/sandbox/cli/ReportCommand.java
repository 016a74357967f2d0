package io.orderpulse.sandbox.cli;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.importer.Endpoint;
import io.orderpulse.sandbox.report.Reports;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The morning report and the monthly one. */
@Command(
    name = "report",
    description = {
      "Write the morning report of a day as one page that can be mailed: red list, figures against",
      "goals, gaps, dearest anomalies, trends. With --month the monthly report on policy drift and",
      "blank segments."
    })
public final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HttpOptions http;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The day that is over, as 2026-02-14; a month with --month, as 2026-02 (default: yesterday, last month).")
  private String date;

  @Option(names = "--month", description = "The monthly report.")
  private boolean monthly;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The page, replaced when it is there.")
  private Path out;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:9200",
      description = "Elasticsearch (default: ${DEFAULT-VALUE}).")
  private URI elasticsearch;

  @Option(
      names = "--lang",
      defaultValue = "zh",
      description = "Language: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language;

  @Option(
      names = "--zone",
      defaultValue = "Asia/Shanghai",
      description = "Whose days count (default: ${DEFAULT-VALUE}).")
  private ZoneId zone;

  @Option(
      names = "--prefix",
      defaultValue = "orderpulse",
      description = "What index names begin with (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Override
  public Integer call() throws Exception {
    Endpoint server = new Endpoint("Elasticsearch", elasticsearch, http.access(spec));
    Reports reports = new Reports(server, prefix, language, zone);
    Instant now = Instant.now();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Files.writeString(
        out,
        monthly
            ? reports.monthly(month(YearMonth.from(today).minusMonths(1)), now)
            : reports.daily(day(today.minusDays(1)), now));
    return ExitCode.OK;
  }

  private LocalDate day(LocalDate other) {
    try {
      return date == null ? other : LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw wrong("a day such as 2026-02-14");
    }
  }

  /** A day stands for its month. */
  private YearMonth month(YearMonth other) {
    try {
      return date == null
          ? other
          : YearMonth.parse(date.replaceAll("^(\\d{4}-\\d\\d)-\\d\\d$", "$1"));
    } catch (DateTimeException e) {
      throw wrong("a month such as 2026-02");
    }
  }

  private ParameterException wrong(String expected) {
    return new ParameterException(
        spec.commandLine(), "--date must be " + expected + ", not '" + date + "'");
  }
}
