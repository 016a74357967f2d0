package io.orderpulse.dashboards.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonLineTest {

  @Test
  void shouldWriteWhatOthersRead() throws Exception {
    String line =
        new JsonLine()
            .text("a", "\"quoted\" \\ and\nbroken, 中文")
            .text("nothing", null)
            .text("empty", "")
            .number("whole", 1e12)
            .number("part", 0.25)
            .number("none", Double.NaN)
            .end();
    assertThat(line).doesNotContain("\n").contains("\"whole\":1000000000000,\"part\":0.25");
    JsonNode read = new ObjectMapper().readTree(line);
    assertThat(read.get("a").asText()).isEqualTo("\"quoted\" \\ and\nbroken, 中文");
    assertThat(read).hasSize(3);
  }
}
