package io.orderpulse.cep.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTextsTest {

  @Property(seed = "1", tries = 300)
  void aDedupKeyNeverExceeds255Bytes(@ForAll @StringLength(max = 400) String id) {
    String key = DedupKeys.bounded("rule|order|" + id);
    assertThat(key.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
    assertThat(DedupKeys.bounded("rule|order|" + id)).isEqualTo(key);
  }

  @Test
  void aKeyThatFitsIsKeptAndLongOnesStayDistinct() {
    String exact = "a".repeat(255);
    assertThat(DedupKeys.bounded(exact)).isEqualTo(exact);
    String one = DedupKeys.bounded("单".repeat(200) + "1");
    String other = DedupKeys.bounded("单".repeat(200) + "2");
    assertThat(one).isNotEqualTo(other).startsWith("单单").contains("~");
  }

  @Test
  void placeholdersAreFilledOnceAndUnknownOnesReadAsADash() {
    assertThat(Placeholders.fill("{a.b} and {c} and {A}", Map.of("a.b", "$1{c}")))
        .isEqualTo("$1{c} and — and {A}");
    assertThat(Placeholders.time(null)).isEqualTo("—");
    assertThat(Placeholders.time(0L)).isEqualTo("01-01 08:00");
  }

  @ParameterizedTest
  @CsvSource({"min, 300000, 5", "min, 90000, 1.5", "h, 432000000, 120", "d, 0, 0", "s, 1, 0"})
  void durationsHaveNoNeedlessZeros(String unit, long ms, String text) {
    assertThat(Placeholders.in(unit, ms).toPlainString()).isEqualTo(text);
  }
}
