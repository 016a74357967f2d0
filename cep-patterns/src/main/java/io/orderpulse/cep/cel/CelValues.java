package io.orderpulse.cep.cel;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns raw values into those of the CEL runtime, fields of structs only when they are read. */
final class CelValues {

  private CelValues() {}

  /**
   * The raw value as the CEL runtime wants it. Decimals become doubles, as CEL has no others.
   *
   * @throws IllegalArgumentException for a value that is not of the shape
   */
  static Object of(Shape shape, Object raw) {
    Object value = shape.read(raw);
    if (value instanceof Miss) {
      throw new IllegalArgumentException("a value is not " + shape.kind());
    }
    return switch (shape.kind()) {
      case STRUCT -> new Struct(shape, value);
      case LIST -> new Elements(shape.element(), (List<?>) value);
      case MAP -> map((Map<?, ?>) value, shape.element());
      default -> plain(value);
    };
  }

  private static Object plain(Object value) {
    if (value instanceof BigDecimal n) {
      return n.doubleValue();
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, Shape.ANY);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CelValues::plain).toList();
    }
    return value;
  }

  private static Map<Object, Object> map(Map<?, ?> raw, Shape element) {
    Map<Object, Object> out = new LinkedHashMap<>();
    raw.forEach((k, v) -> out.put(k, of(element, v)));
    return out;
  }

  /** A list whose elements are turned when they are read. */
  private static final class Elements extends AbstractList<Object> {

    private final Shape shape;
    private final List<?> raw;

    Elements(Shape shape, List<?> raw) {
      this.shape = shape;
      this.raw = raw;
    }

    @Override
    public Object get(int index) {
      return of(shape, raw.get(index));
    }

    @Override
    public int size() {
      return raw.size();
    }
  }

  /** A struct as the map that the CEL runtime selects from. */
  private static final class Struct extends AbstractMap<String, Object> {

    private final Shape shape;
    private final Object raw;

    Struct(Shape shape, Object raw) {
      this.shape = shape;
      this.raw = raw;
    }

    @Override
    public boolean containsKey(Object name) {
      Member member = shape.members().get(name);
      return member != null && member.raw(raw) != null;
    }

    @Override
    public Object get(Object name) {
      Member member = shape.members().get(name);
      Object value = member == null ? null : member.raw(raw);
      return value == null ? null : of(member.shape(), value);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      Set<Entry<String, Object>> entries = new LinkedHashSet<>();
      for (String name : shape.members().keySet()) {
        Object value = get(name);
        if (value != null) {
          entries.add(Map.entry(name, value));
        }
      }
      return entries;
    }
  }
}
