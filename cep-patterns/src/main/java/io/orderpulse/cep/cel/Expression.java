package io.orderpulse.cep.cel;

import dev.cel.common.types.CelKind;
import io.orderpulse.cep.fact.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A compiled CEL expression that gives a number, as {@code data.allocated * 100 / data.capacity}.
 * Sums, differences and products of decimals are exact, a quotient of decimals is a double, and a
 * quotient of whole numbers is whole. A duration counts in seconds. Not thread-safe.
 */
public final class Expression {

  private static final Set<CelKind> NUMBERS =
      EnumSet.of(CelKind.INT, CelKind.DOUBLE, CelKind.UINT, CelKind.DYN, CelKind.DURATION);

  private final Program program;
  private boolean failed;

  private Expression(Program program) {
    this.program = program;
  }

  /**
   * @param scope what it may see
   * @throws ConditionError when it does not parse or type-check, or gives no number
   */
  public static Expression compile(String expression, Scope scope) throws ConditionError {
    Program program = Program.compile(expression, scope);
    if (!NUMBERS.contains(program.type().kind())) {
      throw new ConditionError(
          "a number is needed here, this is a " + program.type().name(), 1, 0, null);
    }
    return new Expression(program);
  }

  public BigDecimal value(Fact fact) {
    return value(fact, StageEvents.NONE);
  }

  /** The number, or null when it is unknown or cannot be worked out. */
  public BigDecimal value(Fact fact, StageEvents stages) {
    Object value = program.run(fact, stages);
    if (value instanceof Duration time) {
      failed = false;
      return BigDecimal.valueOf(time.toMillis(), 3);
    }
    boolean number = value instanceof Number n && Numbers.finite(n);
    failed = !number && value != Miss.ABSENT;
    return number ? Numbers.exact((Number) value) : null;
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
