package io.orderpulse.cep.fact.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compact binary writing: numbers near zero take one byte, texts are UTF-8. */
public final class Compact {

  private static final int MORE = 0x80;
  private static final int SEVEN_BITS = 0x7f;
  private static final int NULL = 0;
  private static final int SMALL = 1;
  private static final int BIG = 2;

  private Compact() {}

  /** A number: the nearer to zero, the shorter. */
  public static void number(long value, DataOutput out) throws IOException {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((rest & ~SEVEN_BITS) != 0) {
      out.writeByte((int) (rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  public static long number(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (long) (next & SEVEN_BITS) << shift;
      if ((next & MORE) == 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IOException("a number has more than 10 bytes");
  }

  /** A number or null; the nearer to {@code base}, the shorter. */
  public static void optional(Long value, long base, DataOutput out) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      number(value - base, out);
    }
  }

  public static Long optional(long base, DataInput in) throws IOException {
    return in.readBoolean() ? Long.valueOf(base + number(in)) : null;
  }

  /** A text or null. */
  public static void text(String value, DataOutput out) throws IOException {
    if (value == null) {
      number(-1, out);
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length, out);
    out.write(bytes);
  }

  public static String text(DataInput in) throws IOException {
    int length = (int) number(in);
    if (length <= 0) {
      return length == 0 ? "" : null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static void texts(List<String> values, DataOutput out) throws IOException {
    number(values.size(), out);
    for (String value : values) {
      text(value, out);
    }
  }

  public static List<String> texts(DataInput in) throws IOException {
    int size = (int) number(in);
    if (size == 0) {
      return List.of();
    }
    List<String> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(text(in));
    }
    return values;
  }

  /** Numbers by name. */
  public static void numbers(Map<String, Long> values, DataOutput out) throws IOException {
    number(values.size(), out);
    for (Map.Entry<String, Long> value : values.entrySet()) {
      text(value.getKey(), out);
      number(value.getValue(), out);
    }
  }

  public static Map<String, Long> numbers(DataInput in) throws IOException {
    int size = (int) number(in);
    Map<String, Long> values = size == 0 ? Map.of() : new TreeMap<>();
    for (int i = 0; i < size; i++) {
      values.put(text(in), number(in));
    }
    return values;
  }

  /** A decimal, with its scale, or null. */
  public static void decimal(BigDecimal value, DataOutput out) throws IOException {
    if (value == null) {
      out.writeByte(NULL);
    } else if (value.unscaledValue().bitLength() < Long.SIZE) {
      out.writeByte(SMALL);
      number(value.scale(), out);
      number(value.unscaledValue().longValue(), out);
    } else {
      byte[] digits = value.unscaledValue().toByteArray();
      out.writeByte(BIG);
      number(value.scale(), out);
      number(digits.length, out);
      out.write(digits);
    }
  }

  public static BigDecimal decimal(DataInput in) throws IOException {
    int form = in.readUnsignedByte();
    if (form == NULL) {
      return null;
    }
    int scale = (int) number(in);
    if (form == SMALL) {
      return BigDecimal.valueOf(number(in), scale);
    }
    byte[] digits = new byte[(int) number(in)];
    in.readFully(digits);
    return new BigDecimal(new BigInteger(digits), scale);
  }
}
