package io.orderpulse.jobs.config;

import java.time.Duration;

/**
 * Allowances for transport. They are real time: on an accelerated clock the jobs multiply them.
 *
 * @param outOfOrderness how far behind the newest event of a partition another may come
 * @param idle silence after which a partition no longer holds the watermark back
 */
public record TimeConfig(Duration outOfOrderness, Duration idle) {

  /** {@code time.out-of-orderness}. */
  public static final Option<Duration> OUT_OF_ORDERNESS =
      new Option<>(
          "time.out-of-orderness",
          OptionTypes.DURATION,
          Duration.ofSeconds(10),
          "How far events may come out of order before they count as late. Real time.");

  /** {@code time.idle}. */
  public static final Option<Duration> IDLE =
      new Option<>(
          "time.idle",
          OptionTypes.DURATION,
          Duration.ofSeconds(5),
          "Silence after which a partition no longer holds the watermark back. Real time.");

  static final OptionGroup GROUP = OptionGroup.of("Event time", OUT_OF_ORDERNESS, IDLE);

  /** Reads the group. */
  public static TimeConfig from(Settings settings) {
    return new TimeConfig(settings.get(OUT_OF_ORDERNESS), settings.get(IDLE));
  }
}
