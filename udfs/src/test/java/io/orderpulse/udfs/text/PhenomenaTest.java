package io.orderpulse.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import io.orderpulse.udfs.text.PhenomenonLines.Line;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PhenomenaTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();

  /** What variants of writing may cost, of all lines. */
  private static final double MOST_LOST = 0.01;

  private final VoiceClassifier classifier = new VoiceClassifier(LEXICON);

  @TestFactory
  Stream<DynamicTest> everySentenceSaysWhatItSays() {
    return PhenomenonLines.read().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.phenomenon() + ": " + line.text(),
                    () -> assertThat(said(line.text())).isEqualTo(line.categories())));
  }

  @Test
  void thereAreSeveralHundredSentences() {
    assertThat(PhenomenonLines.read()).hasSizeGreaterThan(500);
  }

  @Test
  void traditionalCharactersSayTheSame() {
    assertThat(lost(ZhConverterUtil::toTraditional)).isLessThan(MOST_LOST);
  }

  @Test
  void spacesBetweenAllCharactersChangeNothing() {
    assertThat(lost(text -> text.replaceAll("(\\p{IsHan})(?=\\p{IsHan})", "$1 ")))
        .isLessThan(MOST_LOST);
  }

  @Test
  void emojiBetweenCharactersChangeNothing() {
    assertThat(lost(text -> text.replaceAll("(\\p{IsHan}{2})(?=\\p{IsHan})", "$1😡")))
        .isLessThan(MOST_LOST);
  }

  @Test
  void fullWidthAndZeroWidthCharactersChangeNothing() {
    assertThat(lost(text -> text.replaceAll("(\\p{IsHan})", "$1\u200b").replace("L", "Ｌ")))
        .isLessThan(MOST_LOST);
  }

  @Test
  void linesOfAgentsNeverCount() {
    PhenomenonLines.read()
        .forEach(
            line ->
                assertThat(classifier.classify(line.text(), "agent").categories())
                    .as(line.text())
                    .isEmpty());
  }

  private Set<String> said(String text) {
    Set<String> names = new TreeSet<>();
    classifier.classify(text, null).categories().forEach(category -> names.add(category.name()));
    return names;
  }

  /** The share of sentences that say something else when they are written otherwise. */
  private double lost(UnaryOperator<String> writing) {
    var lines = PhenomenonLines.read();
    long changed =
        lines.stream()
            .map(Line::text)
            .filter(text -> !said(writing.apply(text)).equals(said(text)))
            .peek(text -> System.err.println("changed: " + writing.apply(text)))
            .count();
    return (double) changed / lines.size();
  }
}
