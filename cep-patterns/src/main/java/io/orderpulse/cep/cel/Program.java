package io.orderpulse.cep.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.orderpulse.cep.fact.Fact;

/**
 * An expression that is ready to run: as closures, or by the CEL runtime when a part of it has no
 * closure. For one thread.
 */
final class Program {

  private final Node node;
  private final CelType type;
  private final boolean compiled;
  private final Frame frame;

  private Program(Node node, CelType type, boolean compiled, Frame frame) {
    this.node = node;
    this.type = type;
    this.compiled = compiled;
    this.frame = frame;
  }

  /**
   * @throws ConditionError when it does not parse or type-check
   */
  static Program compile(String expression, Scope scope) throws ConditionError {
    CelAbstractSyntaxTree ast = check(expression, scope);
    try {
      ClosureCompiler compiler = new ClosureCompiler(scope.variables());
      Typed root = compiler.compile(ast.getExpr());
      return new Program(root.node(), ast.getResultType(), true, new Frame(compiler.slots()));
    } catch (BadLiteral e) {
      throw Findings.at(ast, e.expression(), e.problem());
    } catch (NotInSubset e) {
      return interpreted(ast, scope);
    }
  }

  /** The same by the CEL runtime, whatever closures there are. */
  static Program interpret(String expression, Scope scope) throws ConditionError {
    return interpreted(check(expression, scope), scope);
  }

  private static Program interpreted(CelAbstractSyntaxTree ast, Scope scope) {
    CelRuntime.Program program = CelEnvironment.program(ast);
    Frame frame = new Frame(0);
    FactVariables variables = new FactVariables(scope.variables(), frame);
    return new Program(f -> run(program, variables), ast.getResultType(), false, frame);
  }

  private static CelAbstractSyntaxTree check(String expression, Scope scope) throws ConditionError {
    CelValidationResult result = scope.environment().check(expression);
    if (result.hasError()) {
      CelIssue first = result.getErrors().get(0);
      throw new Findings(scope, expression).of(first);
    }
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("no error, yet no tree: " + expression, e);
    }
  }

  private static Object run(CelRuntime.Program program, FactVariables variables) {
    try {
      return program.eval(variables);
    } catch (CelEvaluationException e) {
      boolean absent =
          e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND
              || e.getErrorCode() == CelErrorCode.INDEX_OUT_OF_BOUNDS;
      return absent ? Miss.ABSENT : Miss.FAILED;
    }
  }

  /** What CEL's checker says that it gives. */
  CelType type() {
    return type;
  }

  /** True when it runs as closures. */
  boolean compiled() {
    return compiled;
  }

  /** The value, or the {@link Miss} that tells why there is none. */
  Object run(Fact fact, StageEvents stages) {
    frame.fact = fact;
    frame.stages = stages;
    try {
      return node.eval(frame);
    } catch (RuntimeException e) { // what nobody foresaw stops the rule, never the job
      return Miss.FAILED;
    }
  }
}
