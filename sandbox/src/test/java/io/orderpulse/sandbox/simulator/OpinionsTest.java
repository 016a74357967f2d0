package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.udfs.text.Category;
import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.VoiceClassifier;
import io.orderpulse.udfs.text.trend.PhraseExtractor;
import io.orderpulse.udfs.text.trend.TrendLimits;
import io.orderpulse.udfs.text.trend.Trends;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpinionsTest {

  private final VoiceClassifier classifier = new VoiceClassifier(Lexicon.builtIn());

  static Stream<Opinions.Opinion> opinions() {
    return Stream.of(Opinions.PRAISE, Opinions.BLAME, Opinions.QUESTIONS, Set.of(Opinions.NEW_KIND))
        .flatMap(java.util.Collection::stream);
  }

  @ParameterizedTest
  @MethodSource("opinions")
  void everySentenceIsReadAsItWasPlanted(Opinions.Opinion opinion) {
    Set<String> said =
        classifier.classify(opinion.text(), null).categories().stream()
            .map(Category::name)
            .collect(Collectors.toSet());
    assertThat(said).isEqualTo(opinion.categories());
  }

  @Test
  void theTruthIsKnownWithPhonesToo() {
    assertThat(Opinions.truth("漏 发 了 垫 片，联系13812345678")).containsExactly("MISSING_ITEM");
    assertThat(Opinions.truth("我的电话是13812345678，到了打这个")).isEmpty();
    assertThat(Opinions.truth("您好，马上为您核实")).isNull();
  }

  @Test
  void theNewKindShowsAsATrend() {
    long start = java.time.Instant.parse("2026-02-09T16:00:00Z").toEpochMilli();
    Simulation simulation =
        new Simulation(SimConfig.defaults(7, start).withOrdersPerDay(800), planted -> {});
    TrendLimits limits = new TrendLimits(20_000, 3, 10.83, 0.8, 0.9, 20);
    Trends trends = new Trends(limits);
    PhraseExtractor extractor = new PhraseExtractor();
    simulation.sendUntil(
        start + 4 * Ms.DAY,
        (topic, event) -> {
          String text = event.text("text");
          if (text != null && !"agent".equals(event.text("role"))) {
            trends.add(
                Math.floorDiv(event.time(), Ms.DAY),
                event.partitionKey().hashCode(),
                extractor.extract(text, classifier.classify(text, null).hits()));
          }
        });
    assertThat(trends.open().stream().flatMap(day -> trends.close(day).stream()))
        .anyMatch(trend -> trend.phrase().contains("灯座偏心"))
        .allMatch(trend -> !trend.phrase().contains("1"));
  }
}
