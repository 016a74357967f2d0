package io.orderpulse.cep.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a single value may be; each method gives null when it is not that. */
final class Scalars {

  /** As long as a number in an event may be. */
  private static final int MAX_DIGITS = 100;

  private Scalars() {}

  static String text(ScalarNode value) {
    return value.getTag().equals(Tag.STR) ? value.getValue() : null;
  }

  static Integer integer(ScalarNode value) {
    try {
      return value.getTag().equals(Tag.INT) ? Integer.valueOf(value.getValue()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static BigDecimal decimal(ScalarNode value) {
    if (!value.getTag().equals(Tag.INT) && !value.getTag().equals(Tag.FLOAT)) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(value.getValue());
      long whole = (long) number.precision() - number.scale();
      return Math.max(whole, 1) + Math.max(number.scale(), 0) > MAX_DIGITS ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static Boolean flag(ScalarNode value) {
    return value.getTag().equals(Tag.BOOL) ? Boolean.valueOf(value.getValue()) : null;
  }

  /** An ISO 8601 duration whose milliseconds fit into a long. */
  static Duration duration(ScalarNode value) {
    try {
      Duration duration = Duration.parse(value.getValue());
      return duration.abs().compareTo(Duration.ofDays(36_500)) <= 0 ? duration : null;
    } catch (DateTimeParseException | ArithmeticException e) {
      return null;
    }
  }
}
