package io.orderpulse.cep.cel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Closures that calculate: numbers, times, and texts and lists put together. */
final class Arithmetic {

  /** An operator on values that are there. */
  @FunctionalInterface
  interface Operator {
    Object apply(Object left, Object right);
  }

  private Arithmetic() {}

  static Typed binary(Typed left, Typed right, Operator operator) throws NotInSubset {
    if (!left.scalar() || !right.scalar()) {
      throw new NotInSubset();
    }
    Node l = left.node();
    Node r = right.node();
    return Typed.of(
        frame -> {
          Object a = l.eval(frame);
          if (a instanceof Miss) {
            return a;
          }
          Object b = r.eval(frame);
          return b instanceof Miss ? b : safely(operator, a, b);
        },
        Shape.ANY);
  }

  static Typed negate(Typed operand) {
    Node node = operand.node();
    Operator operator = (n, same) -> n instanceof Number x ? Numbers.negate(x) : Miss.FAILED;
    return Typed.of(
        frame -> {
          Object n = node.eval(frame);
          return n instanceof Miss ? n : safely(operator, n, n);
        },
        Shape.ANY);
  }

  /** Beyond 64 bits, or beyond the calendar, there is no value. */
  private static Object safely(Operator operator, Object a, Object b) {
    try {
      return operator.apply(a, b);
    } catch (ArithmeticException | DateTimeException e) {
      return Miss.FAILED;
    }
  }

  static Object add(Object l, Object r) {
    if (l instanceof Number a && r instanceof Number b) {
      return Numbers.add(a, b);
    } else if (l instanceof String a && r instanceof String b) {
      return a + b;
    } else if (l instanceof Instant a && r instanceof Duration b) {
      return a.plus(b);
    } else if (l instanceof Duration a && r instanceof Instant b) {
      return b.plus(a);
    } else if (l instanceof Duration a && r instanceof Duration b) {
      return a.plus(b);
    } else if (l instanceof List<?> a && r instanceof List<?> b) {
      List<Object> both = new ArrayList<>(a);
      both.addAll(b);
      return both;
    }
    return Miss.FAILED;
  }

  static Object subtract(Object l, Object r) {
    if (l instanceof Number a && r instanceof Number b) {
      return Numbers.subtract(a, b);
    } else if (l instanceof Instant a && r instanceof Instant b) {
      return Duration.between(b, a);
    } else if (l instanceof Instant a && r instanceof Duration b) {
      return a.minus(b);
    } else if (l instanceof Duration a && r instanceof Duration b) {
      return a.minus(b);
    }
    return Miss.FAILED;
  }

  static Object multiply(Object l, Object r) {
    return l instanceof Number a && r instanceof Number b ? Numbers.multiply(a, b) : Miss.FAILED;
  }

  static Object divide(Object l, Object r) {
    return l instanceof Number a && r instanceof Number b ? Numbers.divide(a, b) : Miss.FAILED;
  }

  static Object modulo(Object l, Object r) {
    return l instanceof Number a && r instanceof Number b ? Numbers.modulo(a, b) : Miss.FAILED;
  }
}
