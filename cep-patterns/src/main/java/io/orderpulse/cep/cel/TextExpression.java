package io.orderpulse.cep.cel;

import dev.cel.common.types.CelKind;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A compiled CEL expression that gives a text, for what is counted once or told apart. Numbers are
 * written without exponent and trailing zeros, times as RFC 3339 in UTC. Not thread-safe.
 */
public final class TextExpression {

  private static final Set<CelKind> SCALARS =
      EnumSet.of(
          CelKind.STRING,
          CelKind.INT,
          CelKind.DOUBLE,
          CelKind.BOOL,
          CelKind.TIMESTAMP,
          CelKind.DYN);

  private final Program program;
  private boolean failed;

  private TextExpression(Program program) {
    this.program = program;
  }

  /**
   * @param scope what it may see
   * @throws ConditionError when it does not parse or type-check, or gives neither text, number,
   *     flag nor time
   */
  public static TextExpression compile(String expression, Scope scope) throws ConditionError {
    Program program = Program.compile(expression, scope);
    if (!SCALARS.contains(program.type().kind())) {
      throw new ConditionError(
          "a single value is needed here, this is a " + program.type().name(), 1, 0, null);
    }
    return new TextExpression(program);
  }

  public String value(Fact fact) {
    return value(fact, StageEvents.NONE);
  }

  /** The text, or null when it is unknown or cannot be worked out. */
  public String value(Fact fact, StageEvents stages) {
    Object value = program.run(fact, stages);
    String text = text(value);
    failed = text == null && value != Miss.ABSENT;
    return text;
  }

  private static String text(Object value) {
    if (value instanceof String || value instanceof Boolean) {
      return value.toString();
    } else if (value instanceof Number n && Numbers.finite(n)) {
      BigDecimal exact = Numbers.exact(n);
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    } else if (value instanceof Instant time) {
      return Rfc3339.format(time.toEpochMilli());
    }
    return null;
  }

  /** True when the last value was null because it cannot be worked out: counts against the rule. */
  public boolean failed() {
    return failed;
  }

  /** True when it runs as closures, false when the CEL runtime interprets it. */
  public boolean isCompiled() {
    return program.compiled();
  }
}
