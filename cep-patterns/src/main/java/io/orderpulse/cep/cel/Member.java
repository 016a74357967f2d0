package io.orderpulse.cep.cel;

import java.util.Map;
import java.util.function.Function;

/**
 * A field of a struct.
 *
 * @param name the name in expressions
 * @param shape what it is
 * @param accessor reads it off the Java object; null for a key of a map
 */
record Member(String name, Shape shape, Function<Object, Object> accessor) {

  static Member key(String name, Shape shape) {
    return new Member(name, shape, null);
  }

  /**
   * A field of a Java type; null means that it is absent. Times are given in epoch ms.
   *
   * @param accessor is only asked about values of the type, as the struct has no others
   */
  @SuppressWarnings("unchecked")
  static <C> Member of(String name, Shape shape, Function<C, Object> accessor) {
    return new Member(name, shape, (Function<Object, Object>) accessor);
  }

  /** The raw value, null when it is absent. */
  Object raw(Object struct) {
    if (accessor != null) {
      return accessor.apply(struct);
    }
    return struct instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
