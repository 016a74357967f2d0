package io.orderpulse.cep.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code event_types}: what the events of other companies' systems bring. */
final class DeclaredTypes {

  /** Words for the types of fields. */
  static final List<String> WORDS = List.of("bool", "double", "int", "list", "string", "timestamp");

  private static final String FIELD = "event_types";

  private final Map<String, Map<String, String>> declared = new LinkedHashMap<>();

  Map<String, Map<String, String>> all() {
    return declared;
  }

  /** Reads them off a file or a rule; the same field must not have two types. */
  void read(YamlObject where) {
    if (!where.has(FIELD)) {
      return;
    }
    YamlObject types = where.object(FIELD);
    for (String type : types.anyNames()) {
      YamlObject fields = types.object(type);
      Map<String, String> known = declared.computeIfAbsent(type, t -> new LinkedHashMap<>());
      for (String field : fields.anyNames()) {
        read(fields, field, known);
      }
    }
  }

  private static void read(YamlObject fields, String field, Map<String, String> known) {
    ScalarNode word = fields.scalar(field);
    if (word == null) {
      return;
    }
    if (!WORDS.contains(word.getValue())) {
      fields.unknown(word, word.getValue(), "the type of a field", WORDS);
      return;
    }
    String before = known.putIfAbsent(field, word.getValue());
    if (before != null && !before.equals(word.getValue())) {
      fields.problem(word, "'" + field + "' is declared as " + before + " elsewhere");
    }
  }

  /** The part that some event types need, sorted. */
  static Map<String, Object> of(
      Map<String, Map<String, String>> declared, java.util.Collection<String> types) {
    Map<String, Object> part = new java.util.TreeMap<>();
    for (String type : new TreeSet<>(types)) {
      if (declared.containsKey(type)) {
        part.put(type, new java.util.TreeMap<>(declared.get(type)));
      }
    }
    return part;
  }
}
