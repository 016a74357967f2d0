package io.orderpulse.jobs.config;

import java.time.Duration;

/**
 * Allowances for transport. They are real time: on an accelerated clock the jobs multiply them.
 *
 * @param outOfOrderness how far behind the newest event of a partition another may come
 * @param idle silence after which a partition no longer holds the watermark back
 * @param eventsOutOfOrderness the same as the first for the topic of events, which intake orders
 * @param silenceLag how far behind the clock the watermark stays while the topic of events is
 *     silent
 */
public record TimeConfig(
    Duration outOfOrderness, Duration idle, Duration eventsOutOfOrderness, Duration silenceLag) {

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

  /** {@code time.events-out-of-orderness}. */
  public static final Option<Duration> EVENTS_OUT_OF_ORDERNESS =
      new Option<>(
          "time.events-out-of-orderness",
          OptionTypes.DURATION,
          Duration.ofSeconds(1),
          "The same for the events topic: intake writes each partition in order of time, so this only covers how far its tasks run apart. Real time.");

  /** {@code time.silence-lag}. */
  public static final Option<Duration> SILENCE_LAG =
      new Option<>(
          "time.silence-lag",
          OptionTypes.DURATION,
          Duration.ofSeconds(20),
          "How far behind the clock health stays in silence. More than time.out-of-orderness plus time.idle, and with exactly-once also more than the checkpoint interval. Real time.");

  static final OptionGroup GROUP =
      OptionGroup.of("Event time", OUT_OF_ORDERNESS, IDLE, EVENTS_OUT_OF_ORDERNESS, SILENCE_LAG);

  /** Reads the group. */
  public static TimeConfig from(Settings settings) {
    TimeConfig time =
        new TimeConfig(
            settings.get(OUT_OF_ORDERNESS),
            settings.get(IDLE),
            settings.get(EVENTS_OUT_OF_ORDERNESS),
            settings.get(SILENCE_LAG));
    if (time.silenceLag().compareTo(time.outOfOrderness().plus(time.idle())) <= 0) {
      throw new ConfigException(
          "%s: %s must be more than %s plus %s"
              .formatted(
                  settings.place(SILENCE_LAG),
                  SILENCE_LAG.key(),
                  OUT_OF_ORDERNESS.key(),
                  IDLE.key()));
    }
    return time;
  }
}
