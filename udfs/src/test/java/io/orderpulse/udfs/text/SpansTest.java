package io.orderpulse.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

  private final VoiceClassifier classifier = new VoiceClassifier(Lexicon.builtIn());

  @ParameterizedTest
  @CsvSource({
    "东西漏发了, 漏发",
    "😀😀东西漏发了, 漏发",
    "东西漏 发了, 漏 发",
    "東西漏發了, 漏發",
    "<b>东西</b>漏❗发了, 漏❗发",
    "质量差差差差, 质量差差差差",
  })
  void aSpanIsExactInTheTextAsItWasWritten(String text, String span) {
    Hit hit = classifier.classify(text, null).hits().get(0);
    int[] points = text.codePoints().toArray();
    assertThat(new String(points, hit.start(), hit.end() - hit.start())).isEqualTo(span);
  }

  @Test
  void hitsSayTheirClause() {
    assertThat(classifier.classify("物流太慢，包装破了。客服不理人", null).hits())
        .extracting(Hit::clause)
        .containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "让我去王小明家自己取, 王小明",
    "打电话13812345678没人接, 138",
    "等了13812345678天还没发货, 5678",
    "包装在浦东新区破了, 浦东",
  })
  void aPhraseHoldsNothingPersonal(String text, String personal) {
    var hits = classifier.classify(text, null).hits();
    assertThat(hits).isNotEmpty();
    assertThat(hits).noneMatch(hit -> hit.phrase().contains(personal));
  }

  @Test
  void aPhraseKeepsTheWordsThatWereFound() {
    assertThat(classifier.classify("包装在路上破了", null).hits())
        .extracting(Hit::phrase)
        .first()
        .asString()
        .contains("包装")
        .contains("破");
  }
}
