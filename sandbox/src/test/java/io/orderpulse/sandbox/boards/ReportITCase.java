package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;

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
    IndexJob.prepare(Settings.of("--set", "elasticsearch.hosts=" + server.uri()));
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("/_bulk?refresh=true"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(DayOfDocuments.bulk("orderpulse")))
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
