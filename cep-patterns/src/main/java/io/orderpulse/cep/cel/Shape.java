package io.orderpulse.cep.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value in an expression is.
 *
 * @param kind sort of value
 * @param name name of a struct, else null
 * @param element of a list or map, else null
 * @param members fields of a struct by name, else empty
 */
record Shape(Kind kind, String name, Shape element, Map<String, Member> members) {

  /** Sorts of values. A time is an RFC 3339 text in data and epoch ms in contexts. */
  enum Kind {
    TEXT,
    INT,
    DECIMAL,
    BOOL,
    TIME,
    /** Only the fact can tell. */
    ANY,
    LIST,
    /** From texts to values of one shape. */
    MAP,
    STRUCT
  }

  static final Shape TEXT = scalar(Kind.TEXT);
  static final Shape INT = scalar(Kind.INT);
  static final Shape DECIMAL = scalar(Kind.DECIMAL);
  static final Shape BOOL = scalar(Kind.BOOL);
  static final Shape TIME = scalar(Kind.TIME);
  static final Shape ANY = scalar(Kind.ANY);

  private static Shape scalar(Kind kind) {
    return new Shape(kind, null, null, Map.of());
  }

  static Shape list(Shape element) {
    return new Shape(Kind.LIST, null, element, Map.of());
  }

  static Shape map(Shape element) {
    return new Shape(Kind.MAP, null, element, Map.of());
  }

  /** The name is not a CEL identifier, so that no expression can create the struct. */
  static Shape struct(String name, List<Member> members) {
    Map<String, Member> byName = new LinkedHashMap<>();
    members.forEach(m -> byName.put(m.name(), m));
    return new Shape(Kind.STRUCT, name, null, byName);
  }

  CelType cel() {
    return switch (kind) {
      case TEXT -> SimpleType.STRING;
      case INT -> SimpleType.INT;
      case DECIMAL -> SimpleType.DOUBLE;
      case BOOL -> SimpleType.BOOL;
      case TIME -> SimpleType.TIMESTAMP;
      case ANY -> SimpleType.DYN;
      case LIST -> ListType.create(element.cel());
      case MAP -> MapType.create(SimpleType.STRING, element.cel());
      case STRUCT -> StructTypeReference.create(name);
    };
  }

  /**
   * The value that closures use: times as instants, decimals as decimals also when they are written
   * without a fraction. A value that is not of this shape is a failure.
   */
  Object read(Object raw) {
    return switch (kind) {
      case TEXT -> raw instanceof String ? raw : Miss.FAILED;
      case INT -> raw instanceof Long ? raw : Miss.FAILED;
      case DECIMAL -> decimal(raw);
      case BOOL -> raw instanceof Boolean ? raw : Miss.FAILED;
      case TIME -> time(raw);
      case LIST -> raw instanceof List<?> ? raw : Miss.FAILED;
      case MAP -> raw instanceof Map<?, ?> ? raw : Miss.FAILED;
      case STRUCT -> scalarOrList(raw) ? Miss.FAILED : raw;
      case ANY -> raw;
    };
  }

  private static boolean scalarOrList(Object raw) {
    return raw instanceof String
        || raw instanceof Number
        || raw instanceof Boolean
        || raw instanceof List<?>;
  }

  private static Object decimal(Object raw) {
    if (raw instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    return raw instanceof BigDecimal ? raw : Miss.FAILED;
  }

  private static Object time(Object raw) {
    if (raw instanceof Long ms) {
      return Instant.ofEpochMilli(ms);
    }
    try {
      return raw instanceof String text ? Instant.ofEpochMilli(Rfc3339.parse(text)) : Miss.FAILED;
    } catch (DateTimeException e) {
      return Miss.FAILED;
    }
  }
}
