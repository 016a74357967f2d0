package io.orderpulse.jobs.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sizes as people write them: {@code 512 KiB}, {@code 5 MiB}, {@code 1000}. */
final class ByteSize {

  private static final Map<String, Long> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("GiB", 1L << 30);
    UNITS.put("MiB", 1L << 20);
    UNITS.put("KiB", 1L << 10);
  }

  private ByteSize() {}

  /** Text to bytes; at least 1. */
  static Long parse(String text) {
    String number = text.strip();
    long unit = 1;
    for (Map.Entry<String, Long> entry : UNITS.entrySet()) {
      if (number.endsWith(entry.getKey())) {
        unit = entry.getValue();
        number = number.substring(0, number.length() - entry.getKey().length()).strip();
        break;
      }
    }
    try {
      long bytes = Math.multiplyExact(Long.parseLong(number), unit);
      if (bytes < 1) {
        throw new IllegalArgumentException("is not a size above zero");
      }
      return bytes;
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException("is not a size such as 512 KiB or 5 MiB", e);
    }
  }

  /** Bytes to the shortest exact text. */
  static String print(Long bytes) {
    for (Map.Entry<String, Long> entry : UNITS.entrySet()) {
      if (bytes % entry.getValue() == 0) {
        return bytes / entry.getValue() + " " + entry.getKey();
      }
    }
    return Long.toString(bytes);
  }
}
