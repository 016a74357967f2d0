package io.orderpulse.jobs.config;

import io.orderpulse.jobs.elasticsearch.BackOff;
import io.orderpulse.jobs.elasticsearch.BulkLimits;
import java.time.Duration;

/** Sizes of bulk requests and the pause after a failed one. */
public final class BulkConfig {

  /** {@code elasticsearch.bulk.max-documents}. */
  public static final Option<Integer> MAX_DOCUMENTS =
      new Option<>(
          "elasticsearch.bulk.max-documents",
          OptionTypes.integer(1, 10_000),
          500,
          "Most documents in one bulk request.");

  /** {@code elasticsearch.bulk.max-bytes}. */
  public static final Option<Long> MAX_BYTES =
      new Option<>(
          "elasticsearch.bulk.max-bytes",
          OptionTypes.BYTES,
          5L << 20,
          "Most bytes in one bulk request; a larger document is rejected without being sent.");

  /** {@code elasticsearch.bulk.max-in-flight}. */
  public static final Option<Integer> MAX_IN_FLIGHT =
      new Option<>(
          "elasticsearch.bulk.max-in-flight",
          OptionTypes.integer(1, 100),
          2,
          "Most bulk requests of one writer under way at once.");

  /** {@code elasticsearch.bulk.max-buffered}. */
  public static final Option<Integer> MAX_BUFFERED =
      new Option<>(
          "elasticsearch.bulk.max-buffered",
          OptionTypes.integer(2, 1_000_000),
          5_000,
          "Documents a writer holds before it stops reading; more than max-documents.");

  /** {@code elasticsearch.bulk.linger}. */
  public static final Option<Duration> LINGER =
      new Option<>(
          "elasticsearch.bulk.linger",
          OptionTypes.DURATION,
          Duration.ofSeconds(1),
          "Longest wait of a document for others to share its request.");

  /** {@code elasticsearch.retry.initial-delay}. */
  public static final Option<Duration> INITIAL_DELAY =
      new Option<>(
          "elasticsearch.retry.initial-delay",
          OptionTypes.DURATION,
          Duration.ofMillis(200),
          "Pause after the first failure; it doubles with each further one.");

  /** {@code elasticsearch.retry.max-delay}. */
  public static final Option<Duration> MAX_DELAY =
      new Option<>(
          "elasticsearch.retry.max-delay",
          OptionTypes.DURATION,
          Duration.ofSeconds(15),
          "Longest pause between two attempts.");

  /** {@code elasticsearch.retry.jitter}. */
  public static final Option<Double> JITTER =
      new Option<>(
          "elasticsearch.retry.jitter",
          OptionTypes.number(0, 1),
          0.2,
          "Share of each pause that is random, so that writers do not return all at once.");

  static final OptionGroup GROUP =
      OptionGroup.of(
          "Elasticsearch bulk requests",
          MAX_DOCUMENTS,
          MAX_BYTES,
          MAX_IN_FLIGHT,
          MAX_BUFFERED,
          LINGER,
          INITIAL_DELAY,
          MAX_DELAY,
          JITTER);

  private BulkConfig() {}

  /** Reads the group. */
  static BulkLimits from(Settings settings) {
    if (settings.get(MAX_BUFFERED) <= settings.get(MAX_DOCUMENTS)) {
      throw new ConfigException(
          "%s: %s must be more than %s"
              .formatted(settings.place(MAX_BUFFERED), MAX_BUFFERED.key(), MAX_DOCUMENTS.key()));
    }
    positive(settings, LINGER);
    positive(settings, INITIAL_DELAY);
    if (settings.get(MAX_DELAY).compareTo(settings.get(INITIAL_DELAY)) < 0) {
      throw new ConfigException(
          "%s: %s must not be less than %s"
              .formatted(settings.place(MAX_DELAY), MAX_DELAY.key(), INITIAL_DELAY.key()));
    }
    return new BulkLimits(
        settings.get(MAX_DOCUMENTS),
        settings.get(MAX_BYTES),
        settings.get(MAX_IN_FLIGHT),
        settings.get(MAX_BUFFERED),
        settings.get(LINGER),
        new BackOff(settings.get(INITIAL_DELAY), settings.get(MAX_DELAY), settings.get(JITTER)));
  }

  private static void positive(Settings settings, Option<Duration> option) {
    if (settings.get(option).toMillis() < 1) {
      throw new ConfigException(
          "%s: %s must be at least PT0.001S".formatted(settings.place(option), option.key()));
    }
  }
}
