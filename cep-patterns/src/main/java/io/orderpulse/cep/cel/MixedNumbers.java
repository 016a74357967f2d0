package io.orderpulse.cep.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.exceptions.CelDivideByZeroException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Arithmetic that CEL lacks: whole numbers with decimals, as in {@code data.allocated * 100}. A
 * quotient by zero is an error for decimals too, instead of infinite.
 */
enum MixedNumbers {
  ADD("_+_", Double::sum),
  SUBTRACT("_-_", (a, b) -> a - b),
  MULTIPLY("_*_", (a, b) -> a * b),
  DIVIDE("_/_", MixedNumbers::quotient);

  /** The overload of CEL that gives infinity, replaced here. */
  static final String REPLACED = "divide_double";

  private final String function;
  private final DoubleBinaryOperator operator;

  MixedNumbers(String function, DoubleBinaryOperator operator) {
    this.function = function;
    this.operator = operator;
  }

  static List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> all = new ArrayList<>();
    for (MixedNumbers m : values()) {
      all.add(
          CelFunctionDecl.newFunctionDeclaration(
              m.function,
              m.overload("int64_double", SimpleType.INT, SimpleType.DOUBLE),
              m.overload("double_int64", SimpleType.DOUBLE, SimpleType.INT)));
    }
    return all;
  }

  static List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> all = new ArrayList<>();
    for (MixedNumbers m : values()) {
      all.add(m.binding(m.id("int64_double"), Long.class, Double.class));
      all.add(m.binding(m.id("double_int64"), Double.class, Long.class));
    }
    all.add(DIVIDE.binding(REPLACED, Double.class, Double.class));
    return all;
  }

  private String id(String operands) {
    return name().toLowerCase(java.util.Locale.ROOT) + "_" + operands;
  }

  private CelOverloadDecl overload(String operands, CelType left, CelType right) {
    return CelOverloadDecl.newGlobalOverload(id(operands), SimpleType.DOUBLE, left, right);
  }

  private <A extends Number, B extends Number> CelFunctionBinding binding(
      String id, Class<A> left, Class<B> right) {
    return CelFunctionBinding.from(
        id, left, right, (a, b) -> operator.applyAsDouble(a.doubleValue(), b.doubleValue()));
  }

  private static double quotient(double a, double b) {
    if (b == 0) {
      throw new CelDivideByZeroException();
    }
    return a / b;
  }
}
