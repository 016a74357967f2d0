package io.orderpulse.cep.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.standard.DivideOperator.DivideOverload;
import java.util.Map;

/** CEL's compiler for the variables of a scope, and CEL's runtime. */
final class CelEnvironment {

  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .setStandardEnvironmentEnabled(false)
          .setStandardFunctions(
              CelStandardFunctions.newBuilder()
                  .filterFunctions((f, overload) -> overload != DivideOverload.DIVIDE_DOUBLE)
                  .build())
          .addFunctionBindings(MixedNumbers.bindings())
          .build();

  private final CelCompiler compiler;

  CelEnvironment(Map<String, Variable> variables) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addFunctionDeclarations(MixedNumbers.declarations())
            .setTypeProvider(new StructTypes(variables.values()));
    variables.forEach((name, v) -> builder.addVar(name, v.shape().cel()));
    compiler = builder.build();
  }

  /** Only parses: the tree that findings of the checker are about. */
  CelValidationResult parse(String expression) {
    return compiler.parse(expression);
  }

  CelValidationResult check(String expression) {
    return compiler.compile(expression);
  }

  static CelRuntime.Program program(CelAbstractSyntaxTree checked) {
    try {
      return RUNTIME.createProgram(checked);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked expression has no program", e);
    }
  }
}
