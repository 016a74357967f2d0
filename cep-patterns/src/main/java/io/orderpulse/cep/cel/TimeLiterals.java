package io.orderpulse.cep.cel;

import dev.cel.runtime.RuntimeHelpers;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Times and durations written in an expression. */
final class TimeLiterals {

  private TimeLiterals() {}

  /**
   * @throws BadLiteral for a text that is no time
   */
  static Typed timestamp(Typed text, long expression) throws NotInSubset {
    String literal = literal(text);
    try {
      return Typed.constant(OffsetDateTime.parse(literal).toInstant(), Shape.TIME);
    } catch (DateTimeException e) {
      throw new BadLiteral(
          "'%s' is not an RFC 3339 time, for example 2026-02-14T10:00:00+08:00".formatted(literal),
          expression);
    }
  }

  /**
   * @throws BadLiteral for a text that is no duration
   */
  static Typed duration(Typed text, long expression) throws NotInSubset {
    String literal = literal(text);
    try {
      return Typed.constant(RuntimeHelpers.createJavaDurationFromString(literal), Shape.ANY);
    } catch (IllegalArgumentException e) {
      throw new BadLiteral(
          "'%s' is not a duration in a condition; write hours, minutes and seconds, for example 2h30m"
              .formatted(literal),
          expression);
    }
  }

  private static String literal(Typed text) throws NotInSubset {
    if (text.constant() instanceof String literal) {
      return literal;
    }
    throw new NotInSubset();
  }
}
