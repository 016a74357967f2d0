package io.orderpulse.sandbox.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the data of an event field by field, in order; a null value leaves the field out. */
final class Data {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Data() {}

  static Data of(String field, Object value) {
    return new Data().with(field, value);
  }

  Data with(String field, Object value) {
    if (value != null) {
      fields.put(field, value);
    }
    return this;
  }

  /** A time, written as RFC 3339 with +08:00. */
  Data time(String field, Long epochMs) {
    return with(field, epochMs == null ? null : Shanghai.text(epochMs));
  }

  Map<String, Object> map() {
    return fields;
  }
}
