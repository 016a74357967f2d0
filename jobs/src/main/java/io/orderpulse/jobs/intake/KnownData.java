package io.orderpulse.jobs.intake;

import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.Field;
import io.orderpulse.events.type.JsonType;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.privacy.PersonalDetector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cleans the data of event types of the contract, field by field as the catalogue says. */
final class KnownData {

  private final PersonalValue personal;
  private final FreeContent free;
  private final IntakeCounters counters;

  KnownData(KeyedHash hash, KeyedHash former, IntakeCounters counters) {
    this.personal = new PersonalValue(hash, former);
    this.free = new FreeContent(hash, counters);
    this.counters = counters;
  }

  Map<String, Object> clean(EventType type, Map<String, Object> data) {
    return object(type.fields(), data);
  }

  private Map<String, Object> object(List<Field> fields, Map<?, ?> data) {
    Map<String, Object> clean = new LinkedHashMap<>();
    int known = 0;
    for (Field field : fields) {
      Object value = data.get(field.name());
      if (value != null) {
        known++;
        put(clean, field, value, data);
      }
    }
    counters.count(IntakeMetric.DROPPED_FIELDS, data.size() - known);
    return clean;
  }

  private void put(Map<String, Object> clean, Field field, Object value, Map<?, ?> around) {
    String name = field.name();
    Object left;
    if (field.personal() == null) {
      left = value(field, value);
    } else {
      name = field.personal().cleanName(name);
      left = name == null ? null : personal.clean(field.personal(), (String) value, around);
    }
    if (left != null) {
      clean.put(name, left);
    }
  }

  private Object value(Field field, Object value) {
    return switch (field.type()) {
      case TEXT -> text(field, (String) value);
      case LIST -> ((List<?>) value).stream().map(item -> item(field, item)).toList();
      case OBJECT -> field.children().isEmpty() ? free.clean(value) : item(field, value);
      case ANY -> free.clean(value);
      default -> value;
    };
  }

  private Object item(Field field, Object item) {
    return item instanceof Map<?, ?> map
        ? object(field.children(), map)
        : text(field, (String) item);
  }

  /** Identifiers pass as they are: an order may well be called 13812345678. */
  private String text(Field field, String text) {
    if (!field.values().isEmpty() && !field.values().contains(text)) {
      counters.count(IntakeMetric.UNKNOWN_VALUES);
    }
    if (identifier(field)) {
      return text;
    }
    String redacted = PersonalDetector.redact(text);
    if (!redacted.equals(text)) {
      counters.count(IntakeMetric.PERSONAL_VALUES);
    }
    return redacted;
  }

  private static boolean identifier(Field field) {
    String name = field.name();
    boolean key = field.type() == JsonType.TEXT && field.notEmpty();
    return key
        || name.endsWith("_id")
        || name.endsWith("_ids")
        || name.endsWith("_no")
        || name.endsWith("_sha256");
  }
}
