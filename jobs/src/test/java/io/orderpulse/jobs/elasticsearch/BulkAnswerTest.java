package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAnswerTest {

  @Test
  void shouldReadEachItemWhateverErrorsSays() throws IOException {
    String body =
        """
        {"errors":false,"items":[{"index":{"status":201}},
          {"index":{"status":400,"error":{"type":"t","reason":"r"}}}]}""";
    assertThat(BulkAnswer.items(bytes(body), 2))
        .containsExactly(new ItemAnswer(201, null, null), new ItemAnswer(400, "t", "r"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{}",
        "[]",
        "{\"items\":[]}",
        "{\"items\":[{\"index\":{\"status\":200}},{\"index\":{\"status\":200}}]}",
        "{\"items\":[{\"index\":{}}]}",
        "{\"items\":[{\"create\":{\"status\":200}}]}"
      })
  void shouldRefuseWhatIsNoAnswerToOneDocument(String body) {
    assertThatThrownBy(() -> BulkAnswer.items(bytes(body), 1)).isInstanceOf(IOException.class);
  }

  @Test
  void shouldFindTheReasonInAnyBody() {
    assertThat(BulkAnswer.reason(bytes("{\"error\":{\"reason\":\"r\"}}"))).isEqualTo("r");
    assertThat(BulkAnswer.reason(bytes("{\"error\":\"plain\"}"))).isEqualTo("plain");
    assertThat(BulkAnswer.reason(bytes("<html>"))).isEqualTo("no reason given");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
