package io.orderpulse.dashboards.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.dashboards.board.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardImportTest {

  private static final String UP =
      "{\"version\":{\"number\":\"%s\"},\"status\":{\"overall\":{\"level\":\"available\"}}}";
  private static final String OK =
      "{\"success\":true,\"successCount\":3,\"successResults\":[{\"overwrite\":true},{},{}]}";

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();
  private StubServers kibana;
  private StubServers elasticsearch;

  @BeforeEach
  void start() throws IOException {
    kibana = new StubServers().on("POST /api/saved_objects/_import", 200, OK);
    elasticsearch = elasticsearch();
    for (String name :
        List.of("order-health", "anomalies", "timeline", "metrics", "rules", "flink")) {
      String pattern = List.of("timeline", "metrics", "flink").contains(name) ? "-*" : "";
      elasticsearch
          .on("PUT /_index_template/orderpulse-" + name, 200, "{}")
          .on("PUT /orderpulse-" + name + pattern + "/_mapping", 200, "{}");
    }
  }

  private static StubServers elasticsearch() throws IOException {
    return new StubServers()
        .on("GET /_cluster/health", 200, "{}")
        .on("GET /", 200, "{\"version\":{\"number\":\"8.19.21\"}}");
  }

  @AfterEach
  void stop() {
    kibana.close();
    elasticsearch.close();
  }

  @Test
  void shouldInstallTemplatesThenImportForTheVersionFound() {
    kibana.on("GET /api/status", 200, UP.formatted("9.2.0"));
    run(false);
    assertThat(lines)
        .contains(
            "Elasticsearch 8.19.21",
            "template orderpulse-metrics: created, version 2",
            "Kibana 9.2.0: objects for 8.9 and newer, language zh",
            "last import: none",
            "boards: 2 created, 1 replaced");
    assertThat(lines.toString()).contains("left out, this server has no ILM");
    assertThat(kibana.bodies.get(kibana.bodies.size() - 1))
        .contains("filename=\"orderpulse.ndjson\"", "\"typeMigrationVersion\":\"8.9.0\"");
    assertThat(kibana.keys).containsOnly("ApiKey secret");
    assertThat(elasticsearch.keys).containsOnly("ApiKey secret");
  }

  @Test
  void shouldAskTheNodesForTheirVersionWhereTheRootIsSilent() throws IOException {
    try (StubServers bare = new StubServers()) {
      bare.on("GET /_cluster/health", 200, "{}")
          .on("GET /_nodes", 200, "{\"nodes\":{\"a\":{\"version\":\"8.19.21\"}}}");
      new DashboardImport(
              null,
              endpoint("Elasticsearch", bare),
              Language.ZH,
              "orderpulse",
              Duration.ofSeconds(5),
              true)
          .run(lines::add);
      assertThat(lines).contains("Elasticsearch 8.19.21 (dry run)");
    }
  }

  @Test
  void shouldInstallThePolicyWhereTheServerKnowsIt() {
    kibana.on("GET /api/status", 200, UP.formatted("8.9.0"));
    elasticsearch
        .on("GET /_ilm/status", 200, "{}")
        .on("PUT /_ilm/policy/orderpulse-monthly", 200, "{}");
    run(false);
    assertThat(lines).contains("policy orderpulse-monthly: created");
  }

  @Test
  void shouldTakeTheOtherFlavourForAnOldKibana() {
    kibana.on(
        "GET /api/status",
        200,
        "{\"version\":{\"number\":\"7.17.28\"},\"status\":{\"overall\":{\"state\":\"green\"}}}");
    run(false);
    assertThat(lines).contains("Kibana 7.17.28: objects for 7.17 and newer, language zh");
    assertThat(kibana.bodies.get(kibana.bodies.size() - 1))
        .contains("\"coreMigrationVersion\":\"7.17.0\"");
  }

  @Test
  void shouldWaitUntilKibanaIsReady() {
    kibana
        .on("GET /api/status", 503, "Kibana server is not ready yet")
        .on("GET /api/status", 200, UP.formatted("8.19.0"));
    run(false);
    assertThat(kibana.asked.stream().filter("GET /api/status"::equals)).hasSize(2);
  }

  @Test
  void shouldWriteNothingInADryRun() {
    kibana.on("GET /api/status", 200, UP.formatted("8.19.0"));
    run(true);
    assertThat(kibana.asked).doesNotContain("POST /api/saved_objects/_import");
    assertThat(elasticsearch.asked).noneMatch(question -> question.startsWith("PUT"));
    assertThat(lines).contains("Elasticsearch 8.19.21 (dry run)");
  }

  @Test
  void shouldSayThatTheContentIsTheSame() {
    kibana.on("GET /api/status", 200, UP.formatted("8.19.0"));
    run(false);
    String tag =
        kibana
            .bodies
            .get(kibana.bodies.size() - 1)
            .lines()
            .filter(l -> l.startsWith("{"))
            .findFirst()
            .orElseThrow();
    kibana.on("POST /api/saved_objects/_export", 200, tag);
    lines.clear();
    run(false);
    assertThat(lines).contains("last import: the same content");
  }

  @Test
  void shouldNameEachObjectThatIsRefused() throws IOException {
    try (StubServers refusing = new StubServers()) {
      refusing
          .on("GET /api/status", 200, UP.formatted("8.19.0"))
          .on(
              "POST /api/saved_objects/_import",
              200,
              "{\"success\":false,\"successCount\":0,\"errors\":[{\"type\":\"dashboard\",\"id\":\"orderpulse-flow\",\"error\":{\"type\":\"missing_references\"}}]}");
      assertThatThrownBy(() -> importer(refusing, false).run(lines::add))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining("refused 1 of")
          .hasMessageContaining("dashboard/orderpulse-flow missing_references");
    }
  }

  @Test
  void shouldFailAtOnceWithAWrongKey() {
    kibana.on("GET /api/status", 401, "{\"message\":\"unable to authenticate\"}");
    assertThatThrownBy(() -> run(false))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("refuses us with HTTP 401: unable to authenticate")
        .hasMessageContaining("--api-key");
  }

  @Test
  void shouldSayWhatAForbiddenKeyNeeds() throws IOException {
    try (StubServers forbidden = elasticsearch()) {
      forbidden.on(
          "PUT /_index_template/orderpulse-order-health", 403, "{\"error\":{\"reason\":\"no\"}}");
      DashboardImport importer =
          new DashboardImport(
              null,
              endpoint("Elasticsearch", forbidden),
              Language.EN,
              "orderpulse",
              Duration.ofSeconds(5),
              false);
      assertThatThrownBy(() -> importer.run(lines::add))
          .hasMessageContaining("HTTP 403: no")
          .hasMessageContaining("manage_index_templates");
    }
  }

  @Test
  void shouldGiveUpWhenTheTimeIsOver() {
    URI nobody = kibana.uri();
    kibana.close();
    Endpoint gone = new Endpoint("Kibana", nobody, Access.PLAIN);
    DashboardImport importer =
        new DashboardImport(gone, null, Language.ZH, "orderpulse", Duration.ofMillis(1), false);
    assertThatThrownBy(() -> importer.run(lines::add))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("was not ready within PT0.001S")
        .hasMessageContaining("--wait");
  }

  @Test
  void shouldRefuseAFileThatIsNoCertificate() throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");
    assertThatThrownBy(() -> new Endpoint("Kibana", kibana.uri(), new Access(null, file, false)))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("cannot be read as PEM certificates");
  }

  @Test
  void shouldRefuseWhatIsNoAddress() {
    assertThatThrownBy(() -> new Endpoint("Kibana", URI.create("localhost:5601"), Access.PLAIN))
        .hasMessageContaining("'localhost:5601' is no address of Kibana");
  }

  private void run(boolean dryRun) {
    importer(kibana, dryRun).run(lines::add);
  }

  private DashboardImport importer(StubServers to, boolean dryRun) {
    return new DashboardImport(
        endpoint("Kibana", to),
        endpoint("Elasticsearch", elasticsearch),
        Language.ZH,
        "orderpulse",
        Duration.ofSeconds(30),
        dryRun);
  }

  private static Endpoint endpoint(String name, StubServers server) {
    return new Endpoint(name, server.uri(), new Access("secret", null, false));
  }
}
