package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.json.Rfc3339;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads data fields for notes, and notes again. */
public final class NoteValues {

  /** Stands for null, which lists of values cannot hold. */
  private static final String ABSENT = "";

  private NoteValues() {}

  /** True for the plain name of a data field, false for an expression. */
  public static boolean isField(String name) {
    return name.matches("[A-Za-z0-9_]+");
  }

  /** The text of a scalar data field, or null when it is absent or {@code name} is null. */
  public static String name(Fact fact, String name) {
    Object value = name == null ? null : fact.event().data().get(name);
    return value == null || value instanceof List || value instanceof Map ? null : value.toString();
  }

  /** The time in a data field, ms, or null when it is absent or no time. */
  public static Long time(Fact fact, String name) {
    Object value = name == null ? null : fact.event().data().get(name);
    if (value instanceof Long epochMs) {
      return epochMs;
    }
    if (!(value instanceof String text)) {
      return null;
    }
    try {
      return Rfc3339.parse(text);
    } catch (DateTimeException e) {
      return null; // intake has refused it for known types
    }
  }

  /** A note with values, any of which may be null. */
  public static Note note(int clauses, Object... values) {
    List<Object> kept = new ArrayList<>(values.length);
    for (Object value : values) {
      kept.add(value == null ? ABSENT : value);
    }
    return new Note(clauses, kept);
  }

  /** A value of a note, or null when the note does not have it. */
  public static Object get(Note note, int index) {
    Object value = index < note.values().size() ? note.values().get(index) : null;
    return ABSENT.equals(value) ? null : value;
  }

  public static String text(Note note, int index) {
    return (String) get(note, index);
  }

  /** Texts that were noted; none when the note has none. */
  @SuppressWarnings("unchecked") // EventTexts made it
  public static Map<String, String> texts(Note note, int index) {
    Object value = get(note, index);
    return value == null ? Map.of() : (Map<String, String>) value;
  }
}
