package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KqlTest {

  @Test
  void shouldTranslateWhatBoardsAsk() {
    assertThat(Kql.query("rule.id: (\"a\" or \"b\") and not status: \"RESOLVED\"").toString())
        .isEqualTo(
            "{\"bool\":{\"filter\":[{\"bool\":{\"should\":[{\"match_phrase\":{\"rule.id\":\"a\"}},"
                + "{\"match_phrase\":{\"rule.id\":\"b\"}}]}},"
                + "{\"bool\":{\"must_not\":[{\"match_phrase\":{\"status\":\"RESOLVED\"}}]}}]}}");
    assertThat(Kql.query("voice: *").toString()).isEqualTo("{\"exists\":{\"field\":\"voice\"}}");
    assertThat(Kql.query("score >= 3").toString())
        .isEqualTo("{\"range\":{\"score\":{\"gte\":\"3\"}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: \"b\" and", "a \"b\"", "a: (\"b\"", "a: \"b\" \"c\"", "a = \"b\""})
  void shouldRefuseWhatItDoesNotKnow(String kql) {
    assertThatThrownBy(() -> Kql.query(kql)).isInstanceOf(IllegalArgumentException.class);
  }
}
