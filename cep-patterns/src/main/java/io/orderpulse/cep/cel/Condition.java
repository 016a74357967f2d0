package io.orderpulse.cep.cel;

import dev.cel.common.types.CelKind;
import io.orderpulse.cep.fact.Fact;

/**
 * A compiled CEL condition over a fact, and in a sequence over the events that earlier stages
 * matched; {@link Scope} says what it sees. Not thread-safe.
 *
 * <p>A field that is absent makes the condition unknown unless another part of it decides alone,
 * and unknown counts as false: what nobody knows raises no alert. What cannot be worked out counts
 * as false too.
 *
 * <p>Decimals are compared, added, subtracted and multiplied exactly, so {@code order.amount >
 * 5000.00} is strict to the last digit; a quotient of decimals is a double. An expression that is
 * not {@link #isCompiled()} has doubles throughout.
 */
public final class Condition {

  /** What became of a condition. */
  public enum Outcome {
    HOLDS,
    HOLDS_NOT,
    /** Something that it needs is absent; counts as false. */
    UNKNOWN,
    /** It cannot be worked out, as a division by zero; counts as false and against the rule. */
    FAILED
  }

  private static final Condition ALWAYS = new Condition(null);

  private final Program program;

  private Condition(Program program) {
    this.program = program;
  }

  /**
   * A condition over an event of which nothing is known.
   *
   * @param expression CEL, or null for a condition that always holds
   * @throws ConditionError when it does not parse or type-check
   */
  public static Condition compile(String expression) throws ConditionError {
    return compile(expression, Scope.untyped());
  }

  /**
   * @param expression CEL, or null for a condition that always holds
   * @param scope what it may see
   * @throws ConditionError when it does not parse or type-check
   */
  public static Condition compile(String expression, Scope scope) throws ConditionError {
    return expression == null ? ALWAYS : of(Program.compile(expression, scope));
  }

  /** The same by the CEL runtime, for comparison. */
  static Condition interpret(String expression, Scope scope) throws ConditionError {
    return of(Program.interpret(expression, scope));
  }

  /** Compiles what the loader has already checked. */
  public static Condition of(String expression) {
    return of(expression, Scope.untyped());
  }

  /** Compiles what the loader has already checked. */
  public static Condition of(String expression, Scope scope) {
    try {
      return compile(expression, scope);
    } catch (ConditionError e) {
      throw new IllegalArgumentException("condition '" + expression + "': " + e.getMessage(), e);
    }
  }

  private static Condition of(Program program) throws ConditionError {
    CelKind kind = program.type().kind();
    if (kind != CelKind.BOOL && kind != CelKind.DYN) {
      throw new ConditionError(
          "a condition must be true or false, this is a " + program.type().name(), 1, 0, null);
    }
    return new Condition(program);
  }

  /** True when it holds; false when it does not or when that is unknown. */
  public boolean holds(Fact fact) {
    return program == null || program.run(fact, StageEvents.NONE) == Boolean.TRUE;
  }

  public Outcome evaluate(Fact fact) {
    return evaluate(fact, StageEvents.NONE);
  }

  /**
   * @param stages events that earlier stages of the sequence matched
   */
  public Outcome evaluate(Fact fact, StageEvents stages) {
    if (program == null) {
      return Outcome.HOLDS;
    }
    Object value = program.run(fact, stages);
    if (value instanceof Boolean holds) {
      return holds ? Outcome.HOLDS : Outcome.HOLDS_NOT;
    }
    return value == Miss.ABSENT ? Outcome.UNKNOWN : Outcome.FAILED;
  }

  /** True when it runs as closures, false when the CEL runtime interprets it. */
  public boolean isCompiled() {
    return program == null || program.compiled();
  }
}
