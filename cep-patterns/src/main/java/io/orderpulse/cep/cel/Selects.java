package io.orderpulse.cep.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Closures that read fields and elements. What is not there is {@link Miss#ABSENT}. */
final class Selects {

  /** Stands for a context that the fact has not; it has no fields. */
  private static final Map<String, Object> NOTHING = Map.of();

  private Selects() {}

  static Node variable(Variable variable) {
    Node raw = variable.raw();
    Shape shape = variable.shape();
    return frame -> {
      Object value = raw.eval(frame);
      return value == null ? NOTHING : shape.read(value);
    };
  }

  static Typed field(Typed operand, String name) throws NotInSubset {
    Node from = operand.node();
    Member member = member(operand.shape(), name);
    if (member != null && member.accessor() != null) {
      return Typed.of(accessed(from, member), member.shape());
    }
    Shape shape =
        member != null
            ? member.shape()
            : operand.shape().element() == null ? Shape.ANY : operand.shape().element();
    Node node =
        frame -> {
          Object struct = from.eval(frame);
          if (struct instanceof Map<?, ?> map) {
            Object value = map.get(name);
            return value == null ? Miss.ABSENT : shape.read(value);
          }
          return struct instanceof Miss ? struct : Miss.ABSENT;
        };
    return Typed.of(node, shape);
  }

  private static Node accessed(Node from, Member member) {
    Shape shape = member.shape();
    return frame -> {
      Object struct = from.eval(frame);
      if (struct instanceof Miss) {
        return struct;
      }
      Object value = member.accessor().apply(struct);
      return value == null ? Miss.ABSENT : shape.read(value);
    };
  }

  /** The macro {@code has}: whether the last field of a path is there. */
  static Typed has(Typed operand, String name) throws NotInSubset {
    Node from = operand.node();
    Member member = member(operand.shape(), name);
    Node node =
        frame -> {
          Object struct = from.eval(frame);
          if (struct instanceof Miss) {
            return struct;
          }
          if (member != null && member.accessor() != null) {
            return member.raw(struct) != null;
          }
          return struct instanceof Map<?, ?> map ? (Object) map.containsKey(name) : Miss.ABSENT;
        };
    return Typed.of(node, Shape.BOOL);
  }

  private static Member member(Shape struct, String name) throws NotInSubset {
    return switch (struct.kind()) {
      case STRUCT -> {
        Member member = struct.members().get(name);
        if (member == null) {
          throw new NotInSubset();
        }
        yield member;
      }
      case MAP, ANY -> null;
      default -> throw new NotInSubset();
    };
  }

  /** An element of a list by number, or of a map by key. */
  static Typed index(Typed operand, Typed index) throws NotInSubset {
    if (!index.scalar() || operand.shape().kind() == Shape.Kind.STRUCT) {
      throw new NotInSubset();
    }
    Shape shape = operand.shape().element() == null ? Shape.ANY : operand.shape().element();
    Node from = operand.node();
    Node at = index.node();
    return Typed.of(
        frame -> {
          Object container = from.eval(frame);
          Object key = container instanceof Miss ? container : at.eval(frame);
          return key instanceof Miss ? key : element(container, key, shape);
        },
        shape);
  }

  private static Object element(Object container, Object key, Shape shape) {
    if (container instanceof List<?> list && key instanceof Number n) {
      long i = n.longValue();
      boolean there = i == n.doubleValue() && i >= 0 && i < list.size();
      return there ? shape.read(list.get((int) i)) : Miss.ABSENT;
    }
    if (container instanceof Map<?, ?> map) {
      Object value = map.get(key);
      return value == null ? Miss.ABSENT : shape.read(value);
    }
    return Miss.FAILED;
  }

  static Node list(Typed[] elements) {
    return frame -> {
      List<Object> list = new ArrayList<>(elements.length);
      for (Typed e : elements) {
        Object value = e.node().eval(frame);
        if (value instanceof Miss) {
          return value;
        }
        list.add(value);
      }
      return list;
    };
  }
}
