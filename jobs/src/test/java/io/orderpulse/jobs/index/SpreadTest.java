package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void shouldRepeatEachValueAsOftenAsItWasCounted() {
    ObjectNode counts = JsonNodeFactory.instance.objectNode().put("20", 1).put("3", 2);
    assertThat(values(counts)).containsExactly(3.0, 3.0, 20.0);
  }

  @Test
  void shouldThinManyValuesWithoutMovingTheirQuantiles() {
    ObjectNode counts = JsonNodeFactory.instance.objectNode();
    for (int value = 0; value < 50_000; value++) {
      counts.put(Integer.toString(value), 3);
    }
    List<Double> values = values(counts);
    assertThat(values).hasSize(Spread.MOST).isSorted();
    assertThat(values.get(Spread.MOST / 2)).isBetween(24_900.0, 25_100.0);
    assertThat(values.get(Spread.MOST * 95 / 100)).isBetween(47_400.0, 47_600.0);
  }

  @Test
  void shouldHaveNothingWithoutCounts() {
    assertThat(Spread.of(JsonNodeFactory.instance.objectNode())).isEmpty();
    assertThat(Spread.of(JsonNodeFactory.instance.missingNode())).isEmpty();
    assertThat(Spread.of(TextNode.valueOf("x"))).isEmpty();
    assertThat(Spread.of(JsonNodeFactory.instance.objectNode().put("many", 1))).isEmpty();
  }

  private static List<Double> values(JsonNode counts) {
    return StreamSupport.stream(Spread.of(counts).orElseThrow().spliterator(), false)
        .map(JsonNode::asDouble)
        .toList();
  }
}
