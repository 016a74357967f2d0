package io.orderpulse.events.flink;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Binary form of a JSON tree: one tag byte, then the value. */
public final class TreeSerializer {

  private static final int TEXT = 1;
  private static final int INTEGER = 2;
  private static final int DECIMAL = 3;
  private static final int BIG_DECIMAL = 4;
  private static final int TRUE = 5;
  private static final int FALSE = 6;
  private static final int LIST = 7;
  private static final int MAP = 8;

  private TreeSerializer() {}

  public static void write(Object value, DataOutputView out) throws IOException {
    if (value instanceof String s) {
      out.writeByte(TEXT);
      StringValue.writeString(s, out);
    } else if (value instanceof Long n) {
      out.writeByte(INTEGER);
      out.writeLong(n);
    } else if (value instanceof BigDecimal n) {
      writeDecimal(n, out);
    } else if (value instanceof Boolean b) {
      out.writeByte(b ? TRUE : FALSE);
    } else if (value instanceof List<?> list) {
      out.writeByte(LIST);
      out.writeInt(list.size());
      for (Object item : list) {
        write(item, out);
      }
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte(MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> e : map.entrySet()) {
        StringValue.writeString((String) e.getKey(), out);
        write(e.getValue(), out);
      }
    } else {
      throw new IOException(
          "event data holds a " + (value == null ? "null" : value.getClass().getName()));
    }
  }

  private static void writeDecimal(BigDecimal n, DataOutputView out) throws IOException {
    if (n.unscaledValue().bitLength() < Long.SIZE) {
      out.writeByte(DECIMAL);
      out.writeInt(n.scale());
      out.writeLong(n.unscaledValue().longValue());
    } else {
      byte[] digits = n.unscaledValue().toByteArray();
      out.writeByte(BIG_DECIMAL);
      out.writeInt(n.scale());
      out.writeInt(digits.length);
      out.write(digits);
    }
  }

  public static Object read(DataInputView in) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case TEXT -> StringValue.readString(in);
      case INTEGER -> in.readLong();
      case DECIMAL -> readDecimal(in);
      case BIG_DECIMAL -> readBigDecimal(in);
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case LIST -> readList(in);
      case MAP -> readMap(in);
      default -> throw new IOException("unknown tag " + tag + " in event data");
    };
  }

  private static BigDecimal readDecimal(DataInputView in) throws IOException {
    int scale = in.readInt();
    return BigDecimal.valueOf(in.readLong(), scale);
  }

  private static BigDecimal readBigDecimal(DataInputView in) throws IOException {
    int scale = in.readInt();
    byte[] digits = new byte[in.readInt()];
    in.readFully(digits);
    return new BigDecimal(new BigInteger(digits), scale);
  }

  private static List<Object> readList(DataInputView in) throws IOException {
    int size = in.readInt();
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read(in));
    }
    return list;
  }

  private static Map<String, Object> readMap(DataInputView in) throws IOException {
    int size = in.readInt();
    Map<String, Object> map = new LinkedHashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      String name = StringValue.readString(in);
      map.put(name, read(in));
    }
    return map;
  }
}
