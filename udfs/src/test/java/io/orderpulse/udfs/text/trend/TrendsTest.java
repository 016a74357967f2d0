package io.orderpulse.udfs.text.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.VoiceClassifier;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendsTest {

  private static final String[] COMMON = {"东西收到了", "安装很方便", "老婆喜欢", "值得推荐", "朋友介绍来的"};

  private final PhraseExtractor extractor = new PhraseExtractor();
  private final Random random = new Random(7);

  @Test
  void aNewComplaintShowsBeforeAnyoneNamedIt() {
    Trends trends = new Trends(TrendLimits.DEFAULT);
    window(trends, 500, 0);
    assertThat(trends.close(0)).as("without a past nothing is new").isEmpty();
    window(trends, 500, 0);
    assertThat(trends.close(0)).isEmpty();
    window(trends, 500, 12);
    List<Trend> found = trends.close(0);
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).phrase()).contains("卡扣");
    assertThat(found.get(0).texts()).isEqualTo(12);
    assertThat(found.get(0).expected()).isLessThan(6);
  }

  @Test
  void whatStaysIsNoLongerNew() {
    Trends trends = new Trends(TrendLimits.DEFAULT);
    for (int i = 0; i < 5; i++) {
      window(trends, 300, 12);
      trends.close(0);
    }
    window(trends, 300, 12);
    assertThat(trends.close(0)).isEmpty();
  }

  @Test
  void fewTextsAreNoTrend() {
    Trends trends = new Trends(TrendLimits.DEFAULT);
    window(trends, 300, 0);
    trends.close(0);
    window(trends, 300, TrendLimits.DEFAULT.leastTexts() - 1);
    assertThat(trends.close(0)).isEmpty();
  }

  @Test
  void whatTheLexiconKnowsIsNoTrend() {
    String text = "漏发了";
    var said = new VoiceClassifier(Lexicon.builtIn()).classify(text, null);
    assertThat(extractor.extract(text, said.hits()).phrases()).noneMatch(p -> p.contains("漏发"));
    assertThat(extractor.extract(text, List.of()).phrases()).isNotEmpty();
  }

  @Test
  void memoryStaysBoundedOverTenMillionPhrases() {
    Trends trends = new Trends(TrendLimits.DEFAULT);
    int most = 0;
    for (int i = 0; i < 1_000_000; i++) {
      trends.add(0, i, tenPhrases(i));
      most = Math.max(most, trends.counted());
      if (i % 250_000 == 249_999) {
        trends.close(0);
        trends.add(0, i, tenPhrases(i));
      }
    }
    assertThat(most).isLessThanOrEqualTo(TrendLimits.DEFAULT.capacity());
    assertThat(trends.toBytes().length).isLessThan(4_000_000);
  }

  @Test
  void wordsOfAFewAreInNoState() {
    Trends trends = new Trends(TrendLimits.DEFAULT);
    for (int i = 0; i < TrendLimits.DEFAULT.leastTexts() - 1; i++) {
      trends.add(0, i, new Candidates(List.of("王小明"), " ", " "));
      trends.add(0, 0, new Candidates(List.of("王小明"), " ", " ")); // again and again
    }
    assertThat(new String(trends.toBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("王小明");
    trends.add(0, 99, new Candidates(List.of("王小明"), " ", " "));
    assertThat(new String(trends.toBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .as("the search would find it")
        .contains("王小明");
  }

  @Test
  void stateGoesToBytesAndBack() {
    Trends trends = new Trends(TrendLimits.DEFAULT);
    window(trends, 500, 0);
    trends.close(0);
    window(trends, 500, 12);
    Trends again = Trends.fromBytes(trends.toBytes(), TrendLimits.DEFAULT);
    assertThat(again.close(0)).isNotEmpty().isEqualTo(trends.close(0));
    assertThatThrownBy(() -> Trends.fromBytes(new byte[] {9}, TrendLimits.DEFAULT))
        .hasMessageContaining("form 9");
  }

  @Test
  void theRatioHasASign() {
    assertThat(LogLikelihood.signed(20, 100, 20, 1000)).isGreaterThan(10.83);
    assertThat(LogLikelihood.signed(2, 100, 200, 1000)).isNegative();
    assertThat(LogLikelihood.signed(10, 100, 100, 1000)).isZero();
  }

  private void window(Trends trends, int texts, int complaints) {
    for (int i = 0; i < texts; i++) {
      String text = COMMON[random.nextInt(COMMON.length)];
      if (i < complaints) {
        text += "，" + COMMON[i % COMMON.length].substring(0, 2) + "卡扣松脱" + "了吧啊的吗哦".charAt(i % 6);
      }
      trends.add(0, i, extractor.extract(text, List.of()));
    }
  }

  private Candidates tenPhrases(int i) {
    List<String> phrases =
        java.util.stream.IntStream.range(0, 10).mapToObj(k -> "词" + i + "之" + k).toList();
    return new Candidates(phrases, "的".repeat(10), "了".repeat(10));
  }
}
