package io.orderpulse.jobs.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.LexiconException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconMessageTest {

  private static final String TEXT = "版本 5\n[类别 QUALITY 质量]\n松脱\n";

  @Test
  void whatIsWrittenIsRead() throws LexiconException {
    byte[] value = LexiconMessage.write(Lexicon.parse(TEXT), TEXT, "quality-1");
    assertThat(LexiconMessage.read(value)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "no json; it is no JSON",
        "{}; it has no text",
        "{`text`:`版本 5`}; no category has an entry",
        "{`text`:`版本 5\\n[类别 QUALITY]\\n松`}; line 3: '松': one character alone",
        "{`text`:`版本 5\\n[类别 QUALITY]\\n松脱`,`version`:`6`}; it says version 6 and its text 5",
        "{`text`:`版本 5\\n[类别 QUALITY]\\n松脱`,`hash`:`00`}; its hash is 00",
      })
  void aBrokenOneIsRefusedWithTheReason(String json, String reason) {
    byte[] refused = json.replace('`', '"').getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LexiconMessage.read(refused)).hasMessageContaining(reason);
  }
}
