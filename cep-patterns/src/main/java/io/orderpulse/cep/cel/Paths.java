package io.orderpulse.cep.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Collection;
import java.util.TreeSet;

/** Finds what an expression that does not type-check was about to select from. */
final class Paths {

  private final Scope scope;

  Paths(Scope scope) {
    this.scope = scope;
  }

  /** Valid fields at the selection with the number; all fields of the scope when it is unclear. */
  Collection<String> fields(CelExpr root, long id) {
    Shape shape =
        CelNavigableExpr.fromExpr(root)
            .allNodes()
            .map(CelNavigableExpr::expr)
            .filter(e -> e.id() == id && e.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT)
            .findFirst()
            .map(e -> shape(e.select().operand()))
            .orElse(null);
    if (shape != null && shape.kind() == Shape.Kind.STRUCT) {
      return shape.members().keySet();
    }
    Collection<String> all = new TreeSet<>();
    scope.variables().values().forEach(v -> collect(v.shape(), all));
    return all;
  }

  private static void collect(Shape shape, Collection<String> names) {
    if (shape.element() != null) {
      collect(shape.element(), names);
    }
    shape
        .members()
        .forEach(
            (name, m) -> {
              names.add(name);
              collect(m.shape(), names);
            });
  }

  private Shape shape(CelExpr expr) {
    switch (expr.exprKind().getKind()) {
      case IDENT:
        Variable variable = scope.variables().get(expr.ident().name());
        return variable == null ? null : variable.shape();
      case SELECT:
        Shape operand = shape(expr.select().operand());
        Member member = operand == null ? null : operand.members().get(expr.select().field());
        return member == null ? null : member.shape();
      case CALL:
        Shape list =
            expr.call().function().equals(Calls.INDEX) ? shape(expr.call().args().get(0)) : null;
        return list == null ? null : list.element();
      default:
        return null;
    }
  }
}
