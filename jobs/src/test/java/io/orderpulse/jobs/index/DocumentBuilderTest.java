package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.jobs.elasticsearch.Document;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run with {@code -Dgolden.write=true} to write the golden documents instead of checking them. */
class DocumentBuilderTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/documents");
  private static final Topics TOPICS = new Topics("orderpulse");

  private final Map<String, DocumentBuilder> builders = DocumentBuilders.of(TOPICS, "orderpulse");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ANOMALIES; anomaly; orderpulse-anomalies; logistics-silent|waybill|SF1234567890123#1771030800000; 2",
        "ORDER_HEALTH; order-health; orderpulse-order-health; O-1; 17710308000001",
        "TIMELINE; timeline; orderpulse-timeline-2026.01; O-1|wms/qingpu|wms-88213; 1769903999999",
        "METRICS; metric; orderpulse-metrics-2026.02; breakpoint_rate|2026-02-14T01:00:00Z|60|channel|taobao|link|erp%7Cwms; 2",
        "RULES; rule; orderpulse-rules; sync-miss; 3"
      })
  void shouldMakeTheDocument(Topic topic, String name, String index, String id, long version)
      throws Exception {
    Document document = build(topic, Files.readString(GOLDEN.resolve(name + ".event.json")));
    assertThat(document.index()).isEqualTo(index);
    assertThat(document.id()).isEqualTo(id);
    assertThat(document.version()).isEqualTo(version);
    String pretty = new ObjectMapper().readTree(document.source()).toPrettyString() + "\n";
    Path golden = GOLDEN.resolve(name + ".document.json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, pretty);
    }
    assertThat(golden).hasContent(pretty);
  }

  @Test
  void shouldHoldNoFactsOfARunAndNoFieldWithoutMapping() throws Exception {
    String json = anomaly();
    String replayed =
        json.replace("2026-02-16T01:00:07.000Z", "2026-02-16T01:00:00.000Z")
            .replace("{\"mode\":\"live\"}", "{\"mode\":\"replay\"}")
            .replaceAll("\"origin\":\\{[^}]*}", "\"origin\":null")
            .replace(
                "\"time\":\"2026-02-16T01:00:00.000Z\",\"partitionkey\"",
                "\"time\":\"2027-01-01T00:00:00.000Z\",\"partitionkey\"")
            .replace(",\n  \"a_field_of_tomorrow\":1", "");
    assertThat(replayed).isNotEqualTo(json);
    assertThat(build(Topic.ANOMALIES, replayed))
        .usingRecursiveComparison()
        .isEqualTo(build(Topic.ANOMALIES, json));
  }

  @Test
  void shouldKeepAmountsAsTheyCame() throws Exception {
    assertThat(new String(build(Topic.ANOMALIES, anomaly()).source(), StandardCharsets.UTF_8))
        .contains("\"amount_cny\":6200.00")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "nonsense; BAD_JSON; ",
        "[]; NOT_AN_OBJECT; ",
        "{}; MISSING_FIELD; data",
        "{\"data\":{}}; MISSING_FIELD; data.order_id",
        "{\"data\":{\"order_id\":null}}; MISSING_FIELD; data.order_id",
        "{\"data\":{\"order_id\":7}}; WRONG_TYPE; data.order_id",
        "{\"data\":{\"order_id\":\"\"}}; WRONG_TYPE; data.order_id",
        "{\"data\":{\"order_id\":\"O\",\"version\":-1}}; WRONG_TYPE; data.version",
        "{\"data\":{\"order_id\":\"O\",\"version\":1.5}}; WRONG_TYPE; data.version",
        "{\"data\":{\"order_id\":\"O\",\"version\":1,\"updated\":\"now\"}}; BAD_TIME; data.updated"
      })
  void shouldSayWhyARecordIsOfNoUse(String json, String reason, String field) {
    assertThatThrownBy(() -> build(Topic.ORDER_HEALTH, json))
        .isInstanceOfSatisfying(
            UnusableRecordException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.field()).isEqualTo(field);
            });
  }

  private Document build(Topic topic, String json) throws UnusableRecordException {
    return builders.get(TOPICS.name(topic)).build(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String anomaly() throws IOException {
    return Files.readString(GOLDEN.resolve("anomaly.event.json"));
  }
}
