package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.index.IndexJob;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.server.ElasticsearchServer;
import io.orderpulse.sandbox.server.Ports;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.RunDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command writes pages from a real Elasticsearch. */
class ReportITCase {

  private static RunDirectory run;
  private static ElasticsearchServer server;

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void fill() throws Exception {
    run = RunDirectory.create(null, false);
    server = ElasticsearchServer.start(ProjectHome.find(), run, Ports.free());
    fill("orderpulse", DayOfDocuments.bulk("orderpulse"));
    fill("norms", segments().bulk());
  }

  private static void fill(String prefix, String bulk) throws Exception {
    IndexJob.prepare(
        Settings.of(
            "--set",
            "elasticsearch.hosts=" + server.uri(),
            "--set",
            "elasticsearch.index-prefix=" + prefix));
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("/_bulk?refresh=true"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(bulk))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .contains("\"errors\":false");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    run.close();
  }

  @Test
  void shouldWriteTheMorningReport() throws Exception {
    String page = page("zh", "--date", "2026-02-14");
    // 15 of 60 orders are red; breakpoint rate: 2 of 40 in every seventh of 240 minutes.
    assertThat(page)
        .contains("<strong>15</strong>", "O20260214-000003", "channel→erp", "断点率")
        .contains("<td class=\"number\">0.73%</td>")
        .contains("卡住了", "已付款 → 已入ERP")
        .doesNotContain("这段时间没有任何数据");
  }

  @Test
  void shouldWriteTheMonthlyReport() throws Exception {
    String page = page("en", "--month", "--date", "2026-02");
    assertThat(page)
        .contains("monthly report: drift and blanks 2026-02", "order-entry", "policy-drift")
        .contains("paid → in the ERP", "<figcaption>Blank segments</figcaption>")
        .doesNotContain("There is no data");
  }

  /** Segments in seconds of orders that nobody complained of, weeks before, and of others. */
  private static Rows segments() {
    Rows rows = new Rows("norms");
    // Overnight between two hubs: ten hours are usual, what took fourteen was not.
    String hub = "logistics.scanned";
    rows.add("metrics-2026.01", segment("2026-01-10", hub, hub, "other", times(19, 36_000)));
    rows.add("metrics-2026.01", segment("2026-01-11", hub, hub, "other", times(1, 40_000)));
    rows.add(
        "metrics-2026.02", segment("2026-02-03", hub, hub, "complained", List.of(35_000, 50_400)));
    // Into the ERP within seconds: the three minutes hold.
    rows.add(
        "metrics-2026.02",
        segment("2026-02-03", "order.paid", "erp.order.created", "other", times(40, 30)));
    rows.add(
        "metrics-2026.02",
        segment(
            "2026-02-03", "order.paid", "erp.order.created", "complained", List.of(20, 170, 190)));
    // An hour to pick, as ever: nothing is blank.
    String pick = "wms.pick.dispatched";
    String picked = "wms.pick.completed";
    rows.add("metrics-2026.01", segment("2026-01-10", pick, picked, "other", times(30, 3_600)));
    rows.add("metrics-2026.02", segment("2026-02-03", pick, picked, "complained", times(5, 3_600)));
    // What only complained orders have has no norm.
    rows.add(
        "metrics-2026.02",
        segment("2026-02-03", "order.placed", "complaint.filed", "complained", times(1, 600)));
    return rows;
  }

  private static List<Integer> times(int times, int seconds) {
    return Collections.nCopies(times, seconds);
  }

  private static ObjectNode segment(
      String day, String from, String to, String kind, List<Integer> seconds) {
    ObjectNode metric = Rows.object().put("@timestamp", day + "T04:00:00.000Z");
    metric.put("metric", "blank_segments").put("window_start", day + "T04:00:00.000Z");
    metric.put("window_s", 60).put("from", from).put("to", to).put("kind", kind);
    metric.put("num", 0.0).put("den", (double) seconds.size()).put("rev", 0);
    seconds.forEach(metric.putArray("values")::add);
    return metric;
  }

  @Test
  void shouldMeasureBlankSegmentsByTheirOwnNorm() throws Exception {
    String page = page("en", "--month", "--date", "2026-02", "--prefix", "norms");
    String complained =
        page.substring(
            page.indexOf("Blank segments of complained orders"),
            page.indexOf("The ten orders with most complaints"));
    assertThat(complained)
        .contains(row("scanned → scanned", "10.0 h", "1", "2", "50.00%"))
        .contains(row("paid → in the ERP", "30 s", "1", "3", "33.33%"))
        .contains(row("placed → complaint", "–", "1", "1", "100.00%"))
        .doesNotContain("pick dispatched");
  }

  private static String row(String way, String... numbers) {
    return "<td class=\"short\">%s</td>\n".formatted(way)
        + Stream.of(numbers)
            .map("<td class=\"number\">%s</td>"::formatted)
            .collect(Collectors.joining("\n"));
  }

  @Test
  void shouldSayWhenThereIsNoData() throws Exception {
    assertThat(page("en", "--month", "--date", "2024-02")).contains("There is no data");
  }

  @Test
  void shouldSayInOneLineThatNobodyAnswers() {
    int port = Ports.free();
    String url = "http://127.0.0.1:" + port;
    assertThat(command("report", "--out", folder + "/x.html", "--elasticsearch", url)).isOne();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("Elasticsearch at " + url + " does not answer");
    assertThat(folder.resolve("x.html")).doesNotExist();
    assertThat(command("report", "--out", folder + "/x.html", "--date", "14.2.")).isEqualTo(2);
  }

  private String page(String language, String... arguments) throws Exception {
    Path file = folder.resolve("report.html");
    String[] all = new String[arguments.length + 7];
    System.arraycopy(
        new String[] {
          "report", "--lang", language, "--out", file.toString(), "--elasticsearch", ""
        },
        0,
        all,
        0,
        7);
    all[6] = server.uri().toString();
    System.arraycopy(arguments, 0, all, 7, arguments.length);
    assertThat(command(all)).as(err.toString()).isZero();
    return Files.readString(file);
  }

  private int command(String... arguments) {
    CommandLine line = OrderPulse.commandLine();
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
