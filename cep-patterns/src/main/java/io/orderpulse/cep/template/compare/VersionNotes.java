package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.events.record.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What is noted of the version that an event tells of. */
final class VersionNotes {

  private VersionNotes() {}

  /** The part, the time from which it counts, its name, and its compared fields. */
  static Object[] of(Fact fact, Compare template) {
    Map<String, Object> values = new HashMap<>();
    for (String field : template.value()) {
      Object value = fact.event().data().get(field);
      if (value != null) {
        values.put(field, new HashMap<>(CanonicalContent.flatten(value)));
      }
    }
    String each = template.each() == null ? null : fact.event().text(template.each());
    String name = String.valueOf(fact.event().data().getOrDefault("version", "—"));
    Object effective =
        template.effective() == null || fact.event().text(template.effective()) == null
            ? null
            : NoteValues.time(fact, template.effective());
    return new Object[] {each, Objects.requireNonNullElse(effective, fact.time()), name, values};
  }

  /** The version that was noted. */
  @SuppressWarnings("unchecked") // as it was noted above
  static Version read(Note note, Evidence event) {
    TreeMap<String, Map<String, String>> values = new TreeMap<>();
    Map<String, Object> noted = (Map<String, Object>) NoteValues.get(note, 3);
    noted.forEach((field, flat) -> values.put(field, (Map<String, String>) flat));
    return new Version(
        NoteValues.text(note, 0),
        (Long) NoteValues.get(note, 1),
        NoteValues.text(note, 2),
        values,
        event);
  }
}
