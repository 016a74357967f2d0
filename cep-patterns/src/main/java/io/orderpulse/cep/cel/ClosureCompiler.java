package io.orderpulse.cep.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a checked expression into closures over the fact. They give what the CEL runtime gives,
 * except that decimals are exact, where CEL has only doubles.
 */
final class ClosureCompiler {

  private final Map<String, Variable> variables;
  private final Map<String, Typed> locals = new HashMap<>();
  private int slots;

  ClosureCompiler(Map<String, Variable> variables) {
    this.variables = variables;
  }

  /** How many variables of macros a frame needs. */
  int slots() {
    return slots;
  }

  /**
   * @throws NotInSubset when a part of it has no closure
   */
  Typed compile(CelExpr expr) throws NotInSubset {
    return switch (expr.exprKind().getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> variable(expr.ident().name());
      case SELECT -> select(expr.select());
      case LIST -> list(compileAll(expr.list().elements()));
      case CALL -> Calls.compile(expr.call(), this);
      case COMPREHENSION -> quantifier(expr.comprehension());
      default -> throw new NotInSubset();
    };
  }

  List<Typed> compileAll(List<CelExpr> exprs) throws NotInSubset {
    List<Typed> all = new ArrayList<>(exprs.size());
    for (CelExpr e : exprs) {
      all.add(compile(e));
    }
    return all;
  }

  private static Typed constant(CelConstant c) throws NotInSubset {
    return switch (c.getKind()) {
      case BOOLEAN_VALUE -> Typed.constant(c.booleanValue(), Shape.BOOL);
      case INT64_VALUE -> Typed.constant(c.int64Value(), Shape.INT);
      case DOUBLE_VALUE -> decimal(c.doubleValue());
      case STRING_VALUE -> Typed.constant(c.stringValue(), Shape.TEXT);
      default -> throw new NotInSubset();
    };
  }

  /** The decimal as it is written. */
  private static Typed decimal(double value) throws NotInSubset {
    if (!Double.isFinite(value)) {
      throw new NotInSubset();
    }
    return Typed.constant(BigDecimal.valueOf(value), Shape.DECIMAL);
  }

  private Typed variable(String name) throws NotInSubset {
    if (locals.containsKey(name)) {
      return locals.get(name);
    }
    Variable variable = variables.get(name);
    if (variable == null) {
      throw new NotInSubset();
    }
    return Selects.variable(variable);
  }

  private Typed select(CelSelect select) throws NotInSubset {
    Typed operand = compile(select.operand());
    return select.testOnly()
        ? Selects.has(operand, select.field())
        : Selects.field(operand, select.field());
  }

  private static Typed list(List<Typed> elements) throws NotInSubset {
    if (!elements.stream().allMatch(Typed::scalar)) {
      throw new NotInSubset();
    }
    Shape shape = Shape.list(Shape.ANY);
    if (elements.stream().allMatch(e -> e.constant() != null)) {
      return Typed.constant(elements.stream().map(Typed::constant).toList(), shape);
    }
    return Typed.of(Selects.list(elements.toArray(Typed[]::new)), shape);
  }

  /** The macros {@code exists} and {@code all}, known by the comprehension they stand for. */
  private Typed quantifier(CelComprehension c) throws NotInSubset {
    Quantifier kind = Quantifier.of(c);
    Typed range = compile(c.iterRange());
    int slot = slots++;
    Shape element = range.shape().element();
    boolean keys = range.shape().kind() == Shape.Kind.MAP;
    Shape shape = keys ? Shape.TEXT : element == null ? Shape.ANY : element;
    Typed shadowed = locals.put(c.iterVar(), Typed.of(f -> f.locals[slot], shape));
    Typed predicate = compile(c.loopStep().call().args().get(1));
    locals.remove(c.iterVar());
    if (shadowed != null) {
      locals.put(c.iterVar(), shadowed);
    }
    return Typed.of(kind.node(range.node(), shape, slot, predicate.node()), Shape.BOOL);
  }
}
