package io.orderpulse.jobs.config;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The wall clock the jobs go by: {@code start + speed × (real − realStart)}. The ordinary clock is
 * the one with speed 1 and equal starts.
 *
 * @param speed simulated seconds in a real one, 1 or more
 * @param start simulated time at {@code realStart}
 * @param realStart real time at which the simulated clock began
 */
public record ClockConfig(double speed, Instant start, Instant realStart) implements Serializable {

  /** {@code clock.speed}. */
  public static final Option<Double> SPEED =
      new Option<>(
          "clock.speed",
          OptionTypes.number(1, 1_000_000),
          1.0,
          "Simulated seconds in a real one. Above 1 only for demonstrations.");

  /** {@code clock.start}. */
  public static final Option<Instant> START =
      new Option<>(
          "clock.start",
          OptionTypes.TIME,
          null,
          "Simulated time at clock.real-start. Unset: the ordinary clock.");

  /** {@code clock.real-start}. */
  public static final Option<Instant> REAL_START =
      new Option<>(
          "clock.real-start",
          OptionTypes.TIME,
          null,
          "Real time at which the simulated clock began. Goes with clock.start.");

  static final OptionGroup GROUP = OptionGroup.of("Clock", SPEED, START, REAL_START);

  private static final ClockConfig ORDINARY = new ClockConfig(1, Instant.EPOCH, Instant.EPOCH);

  /** Reads the group; the three options make sense only together. */
  public static ClockConfig from(Settings settings) {
    boolean start = settings.find(START).isPresent();
    boolean realStart = settings.find(REAL_START).isPresent();
    if (start && realStart) {
      return new ClockConfig(settings.get(SPEED), settings.get(START), settings.get(REAL_START));
    }
    if (start || realStart || settings.get(SPEED) != 1) {
      throw new ConfigException(
          "%s: %s, %s and %s go together; set clock.start and clock.real-start, or none"
              .formatted(
                  settings.place(start ? START : realStart ? REAL_START : SPEED),
                  SPEED.key(),
                  START.key(),
                  REAL_START.key()));
    }
    return ORDINARY;
  }

  /** The simulated time, in epoch milliseconds, at a real time in epoch milliseconds. */
  public long simulatedMillis(long realMillis) {
    return start.toEpochMilli() + Math.round(speed * (realMillis - realStart.toEpochMilli()));
  }

  /** The real time, in epoch milliseconds, at which it is a simulated time. */
  public long realMillis(long simulatedMillis) {
    return realStart.toEpochMilli() + Math.round((simulatedMillis - start.toEpochMilli()) / speed);
  }

  /** How long a real duration is in simulated time. */
  public Duration simulated(Duration real) {
    return Duration.ofMillis(Math.round(speed * real.toMillis()));
  }
}
