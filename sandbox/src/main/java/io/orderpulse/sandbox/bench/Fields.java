package io.orderpulse.sandbox.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Data of an event, field by field in the order given: the same bytes in every run. */
public final class Fields {

  private Fields() {}

  /** Names and values in turn; a null value leaves the field out. */
  public static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return fields;
  }

  /** As long as a keyed hash with its key id, and as random to look at. */
  public static String keyedHash(String purpose, long number) {
    long mixed = (number + purpose.hashCode()) * 0x9E3779B97F4A7C15L;
    return "dev:%016x%06x".formatted(mixed, number & 0xFFFFFF);
  }
}
