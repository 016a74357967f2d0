package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"phone\":\"138x\"}, {\"phone\":\"***x\"}",
        "李四 lives 在 here, ** lives * here",
        "１３８ ① ٣, *** * *",
        "カナ 한글 ㄅ 𠮷, ** ** * *",
        "\\u674e\\u56DB\\u4, ***",
        "'', ''"
      })
  void hidesDigitsAndCjk(String text, String expected) {
    assertThat(Excerpt.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @Test
  void hasAtMost200CharactersHoweverManyBytesTheyTake() {
    assertThat(Excerpt.of("😀".repeat(300).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("😀".repeat(200));
    assertThat(Excerpt.of("\\ud83d\\ude00".repeat(300).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("*".repeat(200));
  }

  @Test
  void hidesWhatIsNotUtf8() {
    assertThat(Excerpt.of(new byte[] {'a', (byte) 0xC0, (byte) 0xFF, 'b'})).isEqualTo("a**b");
  }
}
