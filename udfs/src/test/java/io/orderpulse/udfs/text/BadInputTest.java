package io.orderpulse.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();
  private static final int MEGABYTE = 1 << 20;

  private final VoiceClassifier classifier = new VoiceClassifier(LEXICON);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t\r",
        "\u0000",
        "<",
        "&",
        "<p",
        "&amp",
        "<>",
        "\uD83D",
        "\uDE00\uD83D",
        "。。。！！！？？？",
        "👍👍👍",
        "\u202E\u202D",
        "good quality спасибо ありがとう",
        "13812345678"
      })
  void oddTextsSayNothing(String text) {
    assertThat(classifier.classify(text, null).hits()).isEmpty();
  }

  @Test
  void nothingIsNoComplaint() {
    assertThat(classifier.classify(null, null)).isEqualTo(Classified.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"差", "没", "漏", "a", "，", "1", "\uD83D", "<", " "})
  void aMegabyteOfOneCharacterTakesNoTime(String character) {
    inTime(character.repeat(MEGABYTE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"漏发", "没有破损", "包装", "不是没有不", "等了<数>天", "质量差，", "如果"})
  void aMegabyteOfWordsTakesBoundedTime(String words) {
    inTime(words.repeat(MEGABYTE / words.length()));
  }

  @Test
  void aLongTextIsReadToItsBound() {
    Classified said = inTime("好".concat("吃，").repeat(TextNormaliser.MAX_CODE_POINTS) + "漏发");
    assertThat(said.truncated()).isTrue();
    assertThat(said.categories()).isEmpty();
  }

  @Test
  void brokenSurrogatesAreSkipped() {
    assertThat(classifier.classify("漏\uD83D发", null).categories())
        .containsExactly(Category.MISSING_ITEM);
  }

  @Property(seed = "1", tries = 2_000)
  void noTextMakesItFail(@ForAll String text, @ForAll Random random) {
    String[] words = {"没有", "漏发", "，", "包装", "😀", "破了", " ", "<br>", "等了3天", "如果", "吗"};
    StringBuilder mixed = new StringBuilder(text);
    for (int i = 0; i < 10; i++) {
      mixed.insert(random.nextInt(mixed.length() + 1), words[random.nextInt(words.length)]);
    }
    String whole = mixed.toString();
    int length = whole.codePointCount(0, whole.length());
    for (Hit hit : classifier.classify(whole, null).hits()) {
      assertThat(hit.start()).isBetween(0, length - 1);
      assertThat(hit.end()).isBetween(hit.start() + 1, length);
    }
  }

  private Classified inTime(String text) {
    CompletableFuture<Classified> answer =
        CompletableFuture.supplyAsync(() -> classifier.classify(text, null));
    assertThat(answer).as("in time").succeedsWithin(Duration.ofSeconds(5));
    return answer.join();
  }
}
