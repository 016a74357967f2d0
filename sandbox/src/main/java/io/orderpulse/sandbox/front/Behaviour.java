package io.orderpulse.sandbox.front;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a service behaves.
 *
 * @param delay before each answer
 * @param fail share of questions that get HTTP 503, 0 to 1
 * @param refuse share of orders that get a no, 0 to 1; the same order always gets the same
 * @param flap time after which it is down, and as long after which it is back; zero for never
 */
public record Behaviour(Duration delay, double fail, double refuse, Duration flap) {

  /** Answers at once and always. */
  public static final Behaviour GOOD = new Behaviour(Duration.ZERO, 0, 0, Duration.ZERO);

  /** Checks the numbers. */
  public Behaviour {
    share("fail", fail);
    share("refuse", refuse);
    if (delay.isNegative() || flap.isNegative()) {
      throw new IllegalArgumentException("delay and flap can't be negative");
    }
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is a share from 0 to 1, not " + value);
    }
  }

  /**
   * Reads {@code delay=PT3.2S&fail=0.1&refuse=0&flap=PT10S}; what is left out is as in {@link
   * #GOOD}.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  public static Behaviour parse(String text) {
    Map<String, String> given =
        Arrays.stream(text == null ? new String[0] : text.split("[&,]"))
            .filter(part -> !part.isBlank())
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(p -> p[0].strip(), p -> p.length < 2 ? "" : p[1].strip()));
    given.keySet().stream()
        .filter(key -> !key.matches("delay|fail|refuse|flap"))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "'" + key + "' is none of delay, fail, refuse and flap");
            });
    try {
      return new Behaviour(
          Duration.parse(given.getOrDefault("delay", "PT0S")),
          Double.parseDouble(given.getOrDefault("fail", "0")),
          Double.parseDouble(given.getOrDefault("refuse", "0")),
          Duration.parse(given.getOrDefault("flap", "PT0S")));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + e.getParsedString() + "' is no duration such as PT3.2S", e);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a share is a number from 0 to 1: " + e.getMessage(), e);
    }
  }

  /** Whether it is down at a moment, ms since it began to behave like that. */
  boolean down(long age) {
    return !flap.isZero() && age / flap.toMillis() % 2 == 1;
  }
}
