package io.orderpulse.cep.yaml;

import java.util.List;

/**
 * A field of a rule or of an object within it, as the code that reads it declares it.
 *
 * @param name in the file
 * @param kind what it holds
 * @param required true when it must be there
 * @param fallback what it is when absent, or null
 * @param help its meaning in one sentence
 * @param values the only values, or empty for any
 * @param min least whole number, or null
 * @param fields fields of an object, or of each object of a list
 */
record ClauseField(
    String name,
    Kind kind,
    boolean required,
    Object fallback,
    String help,
    List<String> values,
    Integer min,
    List<ClauseField> fields) {

  /** What a field holds, with the words of the reference. */
  enum Kind {
    TEXT("text"),
    DURATION("duration"),
    OFFSET("duration, may be negative"),
    INTEGER("whole number"),
    DECIMAL("number"),
    FLAG("true or false"),
    CHOICE("name"),
    TEXTS("list of texts"),
    FIELD("data field"),
    NAMING("data field, or CEL"),
    FIELDS("list of data fields"),
    SELECTORS("events"),
    CONDITION("CEL, yes or no"),
    NUMBER("CEL, a number"),
    OBJECT("object"),
    OBJECTS("list of objects");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static ClauseField of(String name, Kind kind, boolean required, Object fallback, String help) {
    return new ClauseField(name, kind, required, fallback, help, List.of(), null, List.of());
  }

  ClauseField withValues(List<String> newValues) {
    return new ClauseField(name, kind, required, fallback, help, newValues, min, fields);
  }

  ClauseField withMin(int newMin) {
    return new ClauseField(name, kind, required, fallback, help, values, newMin, fields);
  }

  ClauseField withFields(List<ClauseField> newFields) {
    return new ClauseField(name, kind, required, fallback, help, values, min, newFields);
  }
}
