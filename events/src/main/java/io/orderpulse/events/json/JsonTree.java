package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON as a tree of {@code String, Long, BigDecimal, Boolean, List, Map}, by Jackson's streaming
 * parser (databind costs about twice as much). Nulls are left out of objects and of arrays.
 */
public final class JsonTree {

  /** Objects and arrays may be nested this deep. */
  public static final int MAX_DEPTH = 64;

  /** A number may have this many digits when written out without exponent. */
  public static final int MAX_DIGITS = 100;

  private JsonTree() {}

  /** A factory with bounds on depth and number length, as the input is not trusted. */
  public static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_DIGITS + 10)
                .maxStringLength(1 << 20)
                .build())
        .build();
  }

  /** Reads the rest of an object whose START_OBJECT is the current token. */
  public static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    Set<String> nulls = null; // they are left out, but count as standing there
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Object value = value(parser, parser.nextToken());
      boolean twice = nulls != null && nulls.contains(name);
      if (value != null) {
        twice |= map.put(whole(parser, name), value) != null;
      } else {
        nulls = nulls == null ? new HashSet<>() : nulls;
        twice |= map.containsKey(name) || !nulls.add(name);
      }
      if (twice) {
        throw new JsonParseException(parser, "a field stands twice");
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new JsonParseException(parser, "unexpected end");
    }
    return map;
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    if (token == null) {
      throw new JsonParseException(parser, "unexpected end");
    }
    return switch (token) {
      case VALUE_STRING -> whole(parser, parser.getText());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      default -> throw new JsonParseException(parser, "unexpected token");
    };
  }

  /** Refuses half a surrogate pair: it has no UTF-8 form, so it could never be written again. */
  private static String whole(JsonParser parser, String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new JsonParseException(parser, "half a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }

  private static Object integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> bounded(parser, new BigDecimal(parser.getBigIntegerValue()));
    };
  }

  private static BigDecimal decimal(JsonParser parser) throws IOException {
    try {
      return bounded(parser, parser.getDecimalValue());
    } catch (NumberFormatException e) { // the exponent itself is too long
      throw new JsonParseException(parser, "a number is beyond any bound", e);
    }
  }

  /** Numbers are written without exponent, so {@code 1e9999} would grow without bound. */
  private static BigDecimal bounded(JsonParser parser, BigDecimal value) throws IOException {
    long whole = (long) value.precision() - value.scale();
    if (Math.max(whole, 1) + Math.max(value.scale(), 0) > MAX_DIGITS) {
      throw new JsonParseException(parser, "a number has more than " + MAX_DIGITS + " digits");
    }
    return value;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> list = new ArrayList<>(4);
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      Object value = value(parser, t);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /** Writes a tree; the fields of a map in the map's own order. */
  public static void write(JsonGenerator out, Object value) throws IOException {
    if (value instanceof String s) {
      out.writeString(s);
    } else if (value instanceof Long n) {
      out.writeNumber(n);
    } else if (value instanceof Integer n) {
      out.writeNumber(n);
    } else if (value instanceof BigDecimal n) {
      out.writeNumber(n);
    } else if (value instanceof Boolean b) {
      out.writeBoolean(b);
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> e : map.entrySet()) {
        out.writeFieldName((String) e.getKey());
        write(out, e.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        write(out, item);
      }
      out.writeEndArray();
    } else {
      throw new IllegalArgumentException(
          "no JSON form for " + (value == null ? "null" : value.getClass().getName()));
    }
  }

  /** One line about a parse failure: what and where, without quoting the input. */
  static String cause(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return "nested deeper, or a name, text or number longer, than allowed";
    }
    if (e instanceof JsonProcessingException j && j.getLocation() != null) {
      return "not valid JSON at line %d, column %d"
          .formatted(j.getLocation().getLineNr(), j.getLocation().getColumnNr());
    }
    return "not valid JSON";
  }
}
