package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Boards;
import io.orderpulse.dashboards.kibana.Flavour;
import io.orderpulse.dashboards.kibana.SavedObjects;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Every panel of every board asks a real Elasticsearch and has an answer. */
class PanelsITCase {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static RunDirectory run;
  private static ElasticsearchServer server;

  @BeforeAll
  static void fill() throws Exception {
    run = RunDirectory.create(null, false);
    server = ElasticsearchServer.start(ProjectHome.find(), run, Ports.free());
    IndexJob.prepare(Settings.of("--set", "elasticsearch.hosts=" + server.uri()));
    JsonNode answer =
        call("/_bulk?refresh=true", "application/x-ndjson", DayOfDocuments.bulk("orderpulse"));
    assertThat(answer.get("errors").asBoolean()).as(firstError(answer)).isFalse();
  }

  private static String firstError(JsonNode answer) {
    return answer.findValues("error").stream().map(JsonNode::toString).findFirst().orElse("");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    run.close();
  }

  @ParameterizedTest
  @EnumSource
  void shouldShowSomethingOnEveryPanel(Flavour flavour) throws Exception {
    List<ObjectNode> objects = SavedObjects.of(Boards.ALL, flavour, Language.ZH, "orderpulse");
    Map<String, JsonNode> byId = new TreeMap<>();
    objects.forEach(o -> byId.put(o.get("id").asText(), o));
    List<String> empty = new ArrayList<>();
    int asked = 0;
    for (ObjectNode object : objects) {
      if (object.get("type").asText().equals("dashboard")) {
        for (JsonNode panel : MAPPER.readTree(object.at("/attributes/panelsJSON").asText())) {
          if (panel.get("type").asText().equals("lens")) {
            asked++;
            String what = object.get("id").asText() + "/" + panel.get("panelIndex").asText();
            check(what, panel.at("/embeddableConfig/attributes"), byId, empty);
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(60);
    assertThat(empty).isEmpty();
  }

  private static void check(
      String what, JsonNode lens, Map<String, JsonNode> byId, List<String> empty) throws Exception {
    JsonNode state = lens.get("state");
    JsonNode view = byId.get(lens.at("/references/0/id").asText());
    // Kibana 7 keeps the layers under another name.
    JsonNode layers = state.get("datasourceStates").elements().next().get("layers");
    LensQuery query = new LensQuery(layers.get("data"));
    ObjectNode body = query.body(state.at("/query/query").asText(), range(view));
    JsonNode answer =
        call(
            "/" + view.at("/attributes/title").asText() + "/_search",
            "application/json",
            body.toString());
    List<Map<String, Double>> rows = query.rows(answer);
    for (String column : query.shown()) {
      // A number is shown when it is one in some row; zero counts everywhere but in a count.
      boolean shown =
          rows.stream().map(row -> row.get(column)).anyMatch(n -> n != null && Double.isFinite(n));
      boolean something = answer.at("/hits/total/value").asInt() > 0 && !rows.isEmpty() && shown;
      if (!something) {
        empty.add(what + " " + column + " " + rows);
      }
    }
  }

  private static ObjectNode range(JsonNode view) {
    JsonNode field = view.at("/attributes/timeFieldName");
    if (field.isMissingNode()) {
      return Kql.query("");
    }
    ObjectNode range = JsonNodeFactory.instance.objectNode();
    range
        .putObject("range")
        .putObject(field.asText())
        .put("gte", DayOfDocuments.START.toString())
        .put("lt", DayOfDocuments.END.toString());
    return range;
  }

  @Test
  void shouldFindDocumentsForEachSavedSearch() throws Exception {
    int searches = 0;
    for (ObjectNode object : SavedObjects.of(Boards.ALL, Flavour.V8, Language.EN, "orderpulse")) {
      if (object.get("type").asText().equals("search")) {
        JsonNode source =
            MAPPER.readTree(
                object.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("query", Kql.query(source.at("/query/query").asText()));
        JsonNode sort = object.at("/attributes/sort/0");
        body.putArray("sort").addObject().put(sort.get(0).asText(), sort.get(1).asText());
        String index = "/orderpulse-" + index(object) + "/_search";
        assertThat(call(index, "application/json", body.toString()).at("/hits/total/value").asInt())
            .as(object.get("id").asText())
            .isPositive();
        searches++;
      }
    }
    assertThat(searches).isEqualTo(8);
  }

  private static String index(ObjectNode search) {
    String view = search.at("/references/0/id").asText();
    return Stream.of("orders=order-health", "timeline=timeline-*", "rules=rules", "=anomalies")
        .filter(pair -> view.endsWith(pair.split("=")[0]) || pair.startsWith("="))
        .findFirst()
        .orElseThrow()
        .split("=")[1];
  }

  @Test
  void shouldInstallTemplatesAgainWithoutAChange() {
    StringWriter out = new StringWriter();
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    assertThat(line.execute("dashboards", "import", "--elasticsearch", server.uri().toString()))
        .isZero();
    assertThat(out.toString())
        .contains("Elasticsearch 8.19.21", "this server has no ILM")
        .contains("template orderpulse-metrics: unchanged, version 2")
        .doesNotContain("created");
  }

  @Test
  void shouldFindOneOrderEverywhereByItsNumber() throws Exception {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("query", Kql.query("order_id: \"O20260214-000003\""));
    for (String index : List.of("order-health", "timeline-*", "anomalies")) {
      JsonNode answer =
          call("/orderpulse-" + index + "/_search", "application/json", body.toString());
      assertThat(answer.at("/hits/total/value").asInt()).as(index).isEqualTo(1);
    }
  }

  private static JsonNode call(String path, String type, String body) throws Exception {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path + " " + body + " " + response.body()).isEqualTo(200);
    return MAPPER.readTree(response.body());
  }
}
