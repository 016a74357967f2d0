package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentKeyTest {

  @Test
  void shouldNotTakeDifferentEventsForOne() throws Exception {
    assertThat(timeline("O", "a|b", "c").id()).isNotEqualTo(timeline("O", "a", "b|c").id());
    assertThat(timeline("O", "a%7C", "c").id()).isNotEqualTo(timeline("O", "a|", "c").id());
  }

  @Test
  void shouldHashAnIdThatIsTooLong() throws Exception {
    String longest = "订".repeat(169);
    assertThat(timeline("O", "s", longest).id()).isEqualTo("O|s|" + longest);
    String hashed = timeline("O", "s", longest + "x".repeat(2)).id();
    assertThat(hashed).matches("sha256-[0-9a-f]{64}");
    assertThat(timeline("O", "s", longest + "xy").id()).isNotEqualTo(hashed);
    assertThat(("O|s|" + longest + "xx").getBytes(StandardCharsets.UTF_8)).hasSize(513);
  }

  @Test
  void shouldNotMindTheOrderOfDimensions() throws Exception {
    assertThat(metric("a", "b").id()).isEqualTo(metric("b", "a").id());
  }

  @Test
  void shouldTakeTimesBeforeTheEpoch() throws Exception {
    ObjectNode data = data("O", "s", "e").put("time", "1948-01-26T23:59:00.000Z");
    assertThat(DocumentKey.ofTimeline(new Fields(data)).version()).isZero();
  }

  private static DocumentKey timeline(String order, String source, String event)
      throws UnusableRecordException {
    return DocumentKey.ofTimeline(new Fields(data(order, source, event)));
  }

  private static ObjectNode data(String order, String source, String event) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    return data.put("order_id", order)
        .put("source", source)
        .put("event_id", event)
        .put("time", "2026-02-14T01:00:00.000Z");
  }

  private static DocumentKey metric(String first, String second) throws UnusableRecordException {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("metric", "m").put("window_start", "2026-02-14T01:00:00.000Z");
    data.put("window_s", 60).put("rev", 0);
    data.putObject("dims").put(first, "1").put(second, "1");
    JsonNode node = data;
    return DocumentKey.ofMetric(new Fields(node));
  }
}
