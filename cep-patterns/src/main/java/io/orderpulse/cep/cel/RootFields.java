package io.orderpulse.cep.cel;

import java.util.Map;
import java.util.function.Function;

/** Fields of the order, the parcel, the event and its data in one closure: what most nodes are. */
final class RootFields {

  private RootFields() {}

  /** A field of a Java object. */
  static Node accessed(Root root, Member member) {
    Shape shape = member.shape();
    Function<Object, Object> accessor = member.accessor();
    return switch (shape.kind()) {
      case TIME, DECIMAL ->
          frame -> {
            Object value = raw(root, accessor, frame);
            return value == null ? Miss.ABSENT : shape.read(value);
          };
      default ->
          frame -> {
            Object value = raw(root, accessor, frame); // Java itself sees to its type
            return value == null ? Miss.ABSENT : value;
          };
    };
  }

  private static Object raw(Root root, Function<Object, Object> accessor, Frame frame) {
    Object struct = root.of(frame);
    return struct == null ? null : accessor.apply(struct);
  }

  /** A field of the event's data. */
  static Node keyed(Root root, String name, Shape shape) {
    return frame -> {
      Object value = root.of(frame) instanceof Map<?, ?> map ? map.get(name) : null;
      return value == null ? Miss.ABSENT : shape.read(value);
    };
  }
}
