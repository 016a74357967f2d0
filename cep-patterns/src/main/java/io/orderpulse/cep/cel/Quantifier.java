package io.orderpulse.cep.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Collection;
import java.util.Map;

/** The macros {@code exists} and {@code all}. */
enum Quantifier {
  EXISTS("_||_", true),
  ALL("_&&_", false);

  private final String step;
  private final Boolean decisive;

  Quantifier(String step, boolean decisive) {
    this.step = step;
    this.decisive = decisive;
  }

  /**
   * @throws NotInSubset for any other comprehension
   */
  static Quantifier of(CelComprehension c) throws NotInSubset {
    for (Quantifier q : values()) {
      if (q.is(c)) {
        return q;
      }
    }
    throw new NotInSubset();
  }

  private boolean is(CelComprehension c) {
    boolean starts =
        c.accuInit().exprKind().getKind() == Kind.CONSTANT
            && c.accuInit().constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
            && c.accuInit().constant().booleanValue() != decisive;
    boolean steps =
        c.loopStep().exprKind().getKind() == Kind.CALL
            && c.loopStep().call().function().equals(step)
            && isAccumulator(c.loopStep().call().args().get(0), c);
    return starts && steps && isAccumulator(c.result(), c) && c.iterVar2().isEmpty();
  }

  private static boolean isAccumulator(CelExpr expr, CelComprehension c) {
    return expr.exprKind().getKind() == Kind.IDENT && expr.ident().name().equals(c.accuVar());
  }

  /**
   * One element that decides is enough, whatever the others fail at.
   *
   * @param slot where the predicate finds the element
   */
  Node node(Node range, Shape element, int slot, Node predicate) {
    return frame -> {
      Object all = range.eval(frame);
      if (all instanceof Miss) {
        return all;
      }
      Collection<?> elements =
          all instanceof Map<?, ?> map ? map.keySet() : all instanceof Collection<?> c ? c : null;
      if (elements == null) {
        return Miss.FAILED;
      }
      Object result = !decisive;
      for (Object e : elements) {
        Object local = element.read(e);
        if (local instanceof Miss) {
          return local;
        }
        frame.locals[slot] = local;
        Object value = predicate.eval(frame);
        if (decisive.equals(value)) {
          return value;
        }
        if (value instanceof Miss) {
          result = result instanceof Boolean ? value : result;
        } else if (!(value instanceof Boolean)) {
          result = Miss.FAILED;
        }
      }
      return result;
    };
  }
}
