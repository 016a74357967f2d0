package io.orderpulse.udfs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalContentTest {

  @Test
  void ignoresOrderWidthSpacesAndNumberFormat() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("threshold", 300L);
    one.put("text", "满300 减30");
    one.put("tiers", List.of(Map.of("rate", new BigDecimal("0.90"), "from", 1000L)));
    Map<String, Object> two = new LinkedHashMap<>();
    two.put("tiers", List.of(Map.of("from", "1,000", "rate", "０．９")));
    two.put("ｔｅｘｔ", " 满３００　减30\n");
    two.put("threshold", new BigDecimal("300.0"));
    assertThat(CanonicalContent.sha256(one)).isEqualTo(CanonicalContent.sha256(two));
    assertThat(ContentDiff.between(one, two)).isEmpty();
  }

  @Test
  void writesSortedText() {
    assertThat(
            CanonicalContent.text(Map.of("b", List.of(true, "x\"y"), "a", new BigDecimal("1E+2"))))
        .isEqualTo("{\"a\":\"100\",\"b\":[\"true\",\"x\\\"y\"]}");
    assertThat(CanonicalContent.text(Map.of())).isEqualTo("{}");
  }

  @Test
  void countsTheOrderOfLists() {
    assertThat(CanonicalContent.sha256(List.of(1L, 2L)))
        .isNotEqualTo(CanonicalContent.sha256(List.of(2L, 1L)));
  }

  @Test
  void keepsTextsThatOnlyLookLikeNumbersApart() {
    assertThat(CanonicalContent.sha256("007")).isNotEqualTo(CanonicalContent.sha256(7L));
  }

  @Test
  void namesTheParametersThatDiffer() {
    assertThat(
            ContentDiff.between(
                Map.of("full", 300L, "minus", 30L, "area", List.of("华东")),
                Map.of("full", 299L, "minus", "30.00", "area", List.of("华东", "华南"))))
        .extracting(ContentChange::toString)
        .containsExactly("area[1]: ∅→华南", "full: 300→299");
  }
}
