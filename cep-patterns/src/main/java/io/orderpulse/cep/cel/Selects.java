package io.orderpulse.cep.cel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Closures that read fields and elements. What is not there is {@link Miss#ABSENT}. */
final class Selects {

  /** Stands for a context that the fact has not; it has no fields. */
  private static final Map<String, Object> NOTHING = Collections.unmodifiableMap(new HashMap<>());

  private Selects() {}

  static Typed variable(Variable variable) {
    Shape shape = variable.shape();
    Root root = variable.root();
    Member member = variable.member();
    if (variable.fixed() != null) {
      return Typed.constant(variable.fixed(), shape);
    }
    if (member != null) {
      return Typed.of(RootFields.accessed(root, member), shape);
    }
    Node node =
        frame -> {
          Object value = root.of(frame);
          return value == null ? NOTHING : value;
        };
    return Typed.root(node, shape, root);
  }

  static Typed field(Typed operand, String name) throws NotInSubset {
    Member member = member(operand.shape(), name);
    Shape shape = member != null ? member.shape() : elements(operand.shape());
    Root root = operand.root();
    if (member != null && operand.constant() != null) {
      return Typed.constant(member.raw(operand.constant()), shape);
    }
    if (member != null && member.accessor() != null) {
      return Typed.of(
          root != null ? RootFields.accessed(root, member) : accessed(operand.node(), member),
          shape);
    }
    return Typed.of(
        root != null ? RootFields.keyed(root, name, shape) : keyed(operand.node(), name, shape),
        shape);
  }

  /** Shape of what is in a list or map. */
  private static Shape elements(Shape container) {
    return container.element() == null ? Shape.ANY : container.element();
  }

  private static Node keyed(Node from, String name, Shape shape) {
    return frame -> {
      Object struct = from.eval(frame);
      if (struct instanceof Map<?, ?> map) {
        Object value = map.get(name);
        return value == null ? Miss.ABSENT : shape.read(value);
      }
      return struct instanceof Miss ? struct : Miss.ABSENT;
    };
  }

  private static Node accessed(Node from, Member member) {
    Shape shape = member.shape();
    Function<Object, Object> accessor = member.accessor();
    return frame -> {
      Object struct = from.eval(frame);
      if (struct == NOTHING) {
        return Miss.ABSENT;
      }
      if (struct instanceof Miss) {
        return struct;
      }
      Object value = accessor.apply(struct);
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
          if (struct != NOTHING && member != null && member.accessor() != null) {
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
    Shape shape = elements(operand.shape());
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
