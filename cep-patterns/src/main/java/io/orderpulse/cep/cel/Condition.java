package io.orderpulse.cep.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.orderpulse.cep.fact.Fact;

/**
 * A compiled CEL condition over a fact. The variables are {@code type, source, subject} (texts),
 * {@code data} (the event's fields), {@code order}, {@code waybill} (their context) and {@code
 * rank} (rank numbers by name).
 *
 * <p>A field that is absent makes the condition unknown, and unknown counts as false: what nobody
 * knows raises no alert.
 */
public final class Condition {

  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private static final MapType FIELDS = MapType.create(SimpleType.STRING, SimpleType.DYN);

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("type", SimpleType.STRING)
          .addVar("source", SimpleType.STRING)
          .addVar("subject", SimpleType.STRING)
          .addVar("data", FIELDS)
          .addVar("order", FIELDS)
          .addVar("waybill", FIELDS)
          .addVar("rank", MapType.create(SimpleType.STRING, SimpleType.INT))
          .setResultType(SimpleType.BOOL)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private static final Condition ALWAYS = new Condition(null);

  private final CelRuntime.Program program;

  private Condition(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * @param expression CEL, or null for a condition that always holds
   * @throws ConditionError when it does not parse or type-check
   */
  public static Condition compile(String expression) throws ConditionError {
    if (expression == null) {
      return ALWAYS;
    }
    CelValidationResult result = COMPILER.compile(expression);
    if (result.hasError()) {
      CelIssue first = result.getErrors().get(0);
      throw new ConditionError(first.getMessage(), first.getSourceLocation().getColumn());
    }
    try {
      return new Condition(RUNTIME.createProgram(result.getAst()));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new ConditionError(e.getMessage(), 0);
    }
  }

  /** Compiles what the loader has already checked. */
  public static Condition of(String expression) {
    try {
      return compile(expression);
    } catch (ConditionError e) {
      throw new IllegalArgumentException("condition '" + expression + "': " + e.getMessage(), e);
    }
  }

  /** True when it holds; false when it does not or when a field it needs is unknown. */
  public boolean holds(Fact fact) {
    if (program == null) {
      return true;
    }
    try {
      return Boolean.TRUE.equals(program.eval(new Variables(fact)));
    } catch (CelEvaluationException e) {
      return false;
    }
  }
}
