package io.orderpulse.cep.cel;

import java.math.BigDecimal;

/**
 * Arithmetic of closures. Whole numbers stay whole as in CEL; sums, differences and products of
 * decimals are exact; a quotient of decimals is a double.
 */
final class Numbers {

  private Numbers() {}

  static boolean whole(Object left, Object right) {
    return left instanceof Long && right instanceof Long;
  }

  static Object add(Number l, Number r) {
    if (whole(l, r)) {
      return Math.addExact((Long) l, (Long) r);
    }
    return inexact(l, r) ? l.doubleValue() + r.doubleValue() : (Object) exact(l).add(exact(r));
  }

  static Object subtract(Number l, Number r) {
    if (whole(l, r)) {
      return Math.subtractExact((Long) l, (Long) r);
    }
    return inexact(l, r) ? l.doubleValue() - r.doubleValue() : (Object) exact(l).subtract(exact(r));
  }

  static Object multiply(Number l, Number r) {
    if (whole(l, r)) {
      return Math.multiplyExact((Long) l, (Long) r);
    }
    return inexact(l, r) ? l.doubleValue() * r.doubleValue() : (Object) exact(l).multiply(exact(r));
  }

  static Object divide(Number l, Number r) {
    if (r.doubleValue() == 0) {
      return Miss.FAILED;
    }
    if (whole(l, r)) {
      boolean beyond = (Long) l == Long.MIN_VALUE && (Long) r == -1;
      return beyond ? Miss.FAILED : (Object) ((Long) l / (Long) r);
    }
    return l.doubleValue() / r.doubleValue();
  }

  static Object modulo(Number l, Number r) {
    if (!whole(l, r) || (Long) r == 0) {
      return Miss.FAILED;
    }
    boolean beyond = (Long) l == Long.MIN_VALUE && (Long) r == -1;
    return beyond ? Miss.FAILED : (Object) ((Long) l % (Long) r);
  }

  static Object negate(Number n) {
    if (n instanceof Long whole) {
      return Math.negateExact(whole);
    }
    return n instanceof BigDecimal decimal ? decimal.negate() : (Object) (-n.doubleValue());
  }

  /** Compares exactly, a double by the shortest decimal that means it. */
  static int compare(Number l, Number r) {
    if (whole(l, r)) {
      return Long.compare((Long) l, (Long) r);
    }
    if (finite(l) && finite(r)) {
      return exact(l).compareTo(exact(r));
    }
    return Double.compare(l.doubleValue(), r.doubleValue());
  }

  /** As a decimal; a double by the shortest decimal that means it. */
  static BigDecimal exact(Number n) {
    if (n instanceof BigDecimal decimal) {
      return decimal;
    }
    return n instanceof Long || n instanceof Integer
        ? BigDecimal.valueOf(n.longValue())
        : BigDecimal.valueOf(n.doubleValue());
  }

  static boolean finite(Number n) {
    return !(n instanceof Double d) || Double.isFinite(d);
  }

  private static boolean inexact(Number l, Number r) {
    return l instanceof Double || r instanceof Double;
  }
}
