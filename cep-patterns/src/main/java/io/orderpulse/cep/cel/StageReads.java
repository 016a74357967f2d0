package io.orderpulse.cep.cel;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields of the events of earlier stages a condition may read. */
public final class StageReads {

  private static final String DATA = "data";

  /** Names of top-level fields of data that are read; see {@link #all}. */
  private final Set<String> fields = new HashSet<>();

  private boolean all;

  /** Adds what an expression reads; one that cannot be told reads all. */
  public void add(String expression) {
    try {
      CelNavigableExpr.fromExpr(Scope.untyped().environment().parse(expression).getAst().getExpr())
          .allNodes()
          .forEach(this::add);
    } catch (CelValidationException e) {
      all = true;
    }
  }

  /** Data may be read of a stage, {@code stages.a[0].data}, or of a macro's variable. */
  private void add(CelNavigableExpr node) {
    CelExpr expr = node.expr();
    if (expr.exprKind().getKind() == Kind.SELECT && expr.select().field().equals(DATA)) {
      String field = node.parent().map(parent -> field(parent.expr(), expr.id())).orElse(null);
      if (field == null) {
        all = true;
      } else {
        fields.add(field);
      }
    } else if (isIndex(expr) && DATA.equals(text(expr.call().args().get(1)))) {
      all = true;
    }
  }

  /** The field that an expression reads of the data with an id, or null when it may be any. */
  private static String field(CelExpr reader, long data) {
    if (reader.exprKind().getKind() == Kind.SELECT) {
      return reader.select().field();
    }
    List<CelExpr> args = isIndex(reader) ? reader.call().args() : List.of();
    return !args.isEmpty() && args.get(0).id() == data ? text(args.get(1)) : null;
  }

  private static boolean isIndex(CelExpr expr) {
    return expr.exprKind().getKind() == Kind.CALL && expr.call().function().equals(Calls.INDEX);
  }

  private static String text(CelExpr expr) {
    return expr.exprKind().getKind() == Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expr.constant().stringValue()
        : null;
  }

  /** True when any field may be read. */
  public boolean all() {
    return all;
  }

  /** Names of the top-level fields of data that are read, when not {@link #all}. */
  public Set<String> fields() {
    return fields;
  }
}
