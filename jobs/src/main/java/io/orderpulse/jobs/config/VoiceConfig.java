package io.orderpulse.jobs.config;

import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.LexiconException;
import io.orderpulse.udfs.text.trend.TrendLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the voice job reads texts.
 *
 * @param lexicon file of the lexicon to begin with; empty for the built-in one
 * @param trendWindow length of the windows that trends are looked for in
 * @param trendTexts least texts of a window that a trend is in
 */
public record VoiceConfig(Optional<Path> lexicon, Duration trendWindow, int trendTexts) {

  /** After a week without a phrase, half of its background is forgotten. */
  private static final Duration HALF_LIFE = Duration.ofDays(7);

  /** {@code voice.lexicon}. */
  public static final Option<String> LEXICON =
      new Option<>(
          "voice.lexicon",
          OptionTypes.TEXT,
          null,
          "Lexicon file, readable where the job is submitted. Unset: the built-in one. What comes on"
              + " the topic lexicon replaces it.");

  /** {@code voice.trend-window}. */
  public static final Option<Duration> TREND_WINDOW =
      new Option<>(
          "voice.trend-window",
          OptionTypes.DURATION,
          Duration.ofHours(1),
          "How long texts are collected before their trending phrases are told. Event time.");

  /** {@code voice.trend-texts}. */
  public static final Option<Integer> TREND_TEXTS =
      new Option<>(
          "voice.trend-texts",
          OptionTypes.integer(3, 1_000_000),
          TrendLimits.DEFAULT.leastTexts(),
          "Texts of a window, each of another author, that must have a phrase. Fewer could tell what one person wrote.");

  static final OptionGroup GROUP = OptionGroup.of("Voice", LEXICON, TREND_WINDOW, TREND_TEXTS);

  /** Reads the group. */
  public static VoiceConfig from(Settings settings) {
    Duration window = settings.get(TREND_WINDOW);
    if (window.toMillis() < 1_000) {
      throw new ConfigException(TREND_WINDOW.key() + ": a window has 1 s or more, not " + window);
    }
    return new VoiceConfig(settings.find(LEXICON).map(Path::of), window, settings.get(TREND_TEXTS));
  }

  /**
   * The text of the lexicon to begin with, checked.
   *
   * @throws ConfigException when it can't be read or has problems; names each with its line
   */
  public String lexiconText() {
    if (lexicon.isEmpty()) {
      return Lexicon.builtInText();
    }
    try {
      String text = Files.readString(lexicon.get());
      Lexicon.parse(text);
      return text;
    } catch (IOException e) {
      throw new ConfigException(
          "%s: %s can't be read: %s".formatted(LEXICON.key(), lexicon.get(), e.getMessage()), e);
    } catch (LexiconException e) {
      throw new ConfigException(
          "%s: %s: %s".formatted(LEXICON.key(), lexicon.get(), e.getMessage()), e);
    }
  }

  /** What counts as a trend. */
  public TrendLimits limits() {
    TrendLimits usual = TrendLimits.DEFAULT;
    return new TrendLimits(
        usual.capacity(),
        trendTexts,
        usual.leastScore(),
        usual.leastEntropy(),
        Math.pow(0.5, trendWindow.toMillis() / (double) HALF_LIFE.toMillis()),
        usual.most());
  }
}
