package io.orderpulse.cep.template.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalContentTest {

  @ParameterizedTest(name = "{0} and {1} are one: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          300       | 300.0     | true
          300       | ３００     | true
          1,000     | 1000.00   | true
          -0        | 0.000     | true
          '满 300'   | '满  300 ' | true
          300       | 299       | false
          10,00     | 1000      | false
          ON        | on        | false
          0.1       | 0.10      | true
          1e3       | 1000      | false
          """)
  void onlyTheMeaningCounts(String a, String b, boolean same) {
    assertThat(CanonicalContent.flatten(a).equals(CanonicalContent.flatten(b))).isEqualTo(same);
  }

  @Test
  void typesAndTheOrderOfKeysDoNotCount() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", 300L);
    one.put("a", List.of(true, new BigDecimal("1.50")));
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("a", List.of("true", "1.5"));
    other.put("b", "300");
    assertThat(CanonicalContent.flatten(one)).isEqualTo(CanonicalContent.flatten(other));
  }

  @Test
  void aDifferenceNamesItsPath() {
    Map<String, String> a = CanonicalContent.flatten(Map.of("x", Map.of("y", 300L), "z", 1L));
    Map<String, String> b = CanonicalContent.flatten(Map.of("x", Map.of("y", 299L), "w", 2L));
    assertThat(CanonicalContent.diff(a, b)).isEqualTo("w: —→2; x.y: 300→299; z: 1→—");
  }
}
