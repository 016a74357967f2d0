package io.orderpulse.cep.life;

import io.orderpulse.cep.fact.flink.Compact;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces of which the binary forms of this package are made. */
final class Bytes {

  private Bytes() {}

  static void number(long value, DataOutput out) throws IOException {
    Compact.number(value, out);
  }

  static long number(DataInput in) throws IOException {
    return Compact.number(in);
  }

  /** A time or an extreme, in full. */
  static void time(long value, DataOutput out) throws IOException {
    out.writeLong(value);
  }

  static long time(DataInput in) throws IOException {
    return in.readLong();
  }

  static void text(String value, DataOutput out) throws IOException {
    Compact.text(value, out);
  }

  static String text(DataInput in) throws IOException {
    return Compact.text(in);
  }

  static void texts(Collection<String> values, DataOutput out) throws IOException {
    Compact.texts(List.copyOf(values), out);
  }

  static List<String> texts(DataInput in) throws IOException {
    return Compact.texts(in);
  }

  /** Texts by name, in the order of the names. */
  static void names(Map<String, String> values, DataOutput out) throws IOException {
    number(values.size(), out);
    for (Map.Entry<String, String> e : new TreeMap<>(values).entrySet()) {
      text(e.getKey(), out);
      text(e.getValue(), out);
    }
  }

  static TreeMap<String, String> names(DataInput in) throws IOException {
    TreeMap<String, String> values = new TreeMap<>();
    for (long left = number(in); left > 0; left--) {
      String name = text(in);
      values.put(name, text(in));
    }
    return values;
  }

  /** A constant or null; new constants are only ever added at the end. */
  static void constant(Enum<?> value, DataOutput out) throws IOException {
    number(value == null ? 0 : value.ordinal() + 1L, out);
  }

  static <E extends Enum<E>> E constant(E[] values, DataInput in) throws IOException {
    int number = (int) number(in);
    return number == 0 ? null : values[number - 1];
  }

  /** A number or null. */
  static void optional(Long value, DataOutput out) throws IOException {
    Compact.optional(value, 0, out);
  }

  static Long optional(DataInput in) throws IOException {
    return Compact.optional(0, in);
  }
}
