package io.orderpulse.cep.cel;

import java.util.List;
import java.util.Map;

/** Closures that compare, with short ways for texts and whole numbers. */
final class Comparisons {

  private Comparisons() {}

  static Typed equal(Typed left, Typed right, boolean wanted) throws NotInSubset {
    if (!left.scalar() || !right.scalar()) {
      throw new NotInSubset();
    }
    return Typed.of(
        right.constant() instanceof String text
            ? equalText(left.node(), text, wanted)
            : equalAny(left.node(), right.node(), wanted),
        Shape.BOOL);
  }

  private static Node equalText(Node left, String text, boolean wanted) {
    return frame -> {
      Object l = left.eval(frame);
      return l instanceof Miss ? l : (Object) (text.equals(l) == wanted);
    };
  }

  private static Node equalAny(Node left, Node right, boolean wanted) {
    return frame -> {
      Object l = left.eval(frame);
      if (l instanceof Miss) {
        return l;
      }
      Object r = right.eval(frame);
      return r instanceof Miss ? r : (Object) (Values.equal(l, r) == wanted);
    };
  }

  static Typed order(Typed left, Typed right, Order order) {
    Node node =
        right.constant() instanceof Long n
            ? ordered(left.node(), n, order)
            : ordered(left.node(), right.node(), order);
    return Typed.of(node, Shape.BOOL);
  }

  private static Node ordered(Node left, long right, Order order) {
    Long boxed = right;
    return frame -> {
      Object l = left.eval(frame);
      if (l instanceof Long n) {
        return order.holds(Long.compare(n, right));
      }
      return l instanceof Miss ? l : outcome(l, boxed, order);
    };
  }

  private static Node ordered(Node left, Node right, Order order) {
    return frame -> {
      Object l = left.eval(frame);
      if (l instanceof Miss) {
        return l;
      }
      Object r = right.eval(frame);
      return r instanceof Miss ? r : outcome(l, r, order);
    };
  }

  private static Object outcome(Object l, Object r, Order order) {
    return Values.comparable(l, r) ? (Object) order.holds(Values.compare(l, r)) : Miss.FAILED;
  }

  /** Whether a list has the value as an element, or a map as a key. */
  static Typed in(Typed value, Typed container) throws NotInSubset {
    Shape element = container.shape().element();
    boolean plain = element == null || Typed.of(null, element).scalar();
    if (!value.scalar() || container.shape().kind() == Shape.Kind.STRUCT) {
      throw new NotInSubset();
    }
    if (!plain && container.shape().kind() == Shape.Kind.LIST) {
      throw new NotInSubset();
    }
    return Typed.of(
        container.constant() instanceof List<?> list
            ? inConstant(value.node(), list)
            : inAny(value.node(), container.node(), element == null ? Shape.ANY : element),
        Shape.BOOL);
  }

  private static Node inConstant(Node value, List<?> list) {
    boolean texts = list.stream().allMatch(String.class::isInstance);
    String[] options = texts ? list.toArray(String[]::new) : null;
    return frame -> {
      Object v = value.eval(frame);
      if (v instanceof Miss) {
        return v;
      }
      return texts ? oneOf(v, options) : Values.in(v, list);
    };
  }

  private static boolean oneOf(Object value, String[] options) {
    for (String option : options) {
      if (option.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static Node inAny(Node value, Node container, Shape element) {
    return frame -> {
      Object v = value.eval(frame);
      if (v instanceof Miss) {
        return v;
      }
      Object c = container.eval(frame);
      if (c instanceof List<?> list) {
        return inRaw(v, list, element);
      }
      if (c instanceof Map<?, ?> map) {
        return map.containsKey(v);
      }
      return c instanceof Miss ? c : Miss.FAILED;
    };
  }

  private static Object inRaw(Object value, List<?> raw, Shape element) {
    for (int i = 0; i < raw.size(); i++) {
      Object option = element.read(raw.get(i));
      if (option instanceof Miss) {
        return option;
      }
      if (Values.equal(value, option)) {
        return true;
      }
    }
    return false;
  }
}
