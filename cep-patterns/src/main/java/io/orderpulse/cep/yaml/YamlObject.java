package io.orderpulse.cep.yaml;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read field by field. Each wrong field becomes one {@link Problem} with its
 * place, and reading goes on, so that a person sees all problems at once.
 */
final class YamlObject {

  private final String file;
  private final Node node;
  private final List<Problem> problems;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Node> names = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();

  YamlObject(String file, Node node, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
          if (fields.put(name.getValue(), tuple.getValueNode()) != null) {
            problem(name, "field '" + name.getValue() + "' stands twice");
          }
          names.put(name.getValue(), name);
        }
      }
    } else {
      problem(node, "expected a mapping of fields");
    }
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Node node() {
    return node;
  }

  /** The node of a field, or of the whole mapping when the field is absent. */
  Node at(String name) {
    return fields.getOrDefault(name, node);
  }

  /** Field names in the file's order; all of them count as known. */
  List<String> anyNames() {
    known.addAll(fields.keySet());
    return List.copyOf(fields.keySet());
  }

  String text(String name) {
    String value = textOr(name, null);
    if (value == null && !fields.containsKey(name)) {
      problem(node, "field '" + name + "' is missing");
    }
    return value;
  }

  String textOr(String name, String fallback) {
    known.add(name);
    Node value = fields.get(name);
    if (value == null) {
      return fallback;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(value, "'" + name + "' must be a single value");
    return fallback;
  }

  int integerOr(String name, int fallback, int min) {
    String value = textOr(name, null);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value.trim());
      if (number >= min) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    problem(at(name), "'" + name + "' must be a whole number of at least " + min);
    return fallback;
  }

  Duration durationOr(String name, Duration fallback) {
    String value = textOr(name, null);
    if (value == null) {
      return fallback;
    }
    try {
      Duration duration = Duration.parse(value.trim());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // reported below
    }
    problem(at(name), "'" + name + "' must be an ISO 8601 duration such as PT72H or PT5M");
    return fallback;
  }

  Duration duration(String name) {
    if (!has(name)) {
      known.add(name);
      problem(node, "field '" + name + "' is missing");
    }
    return durationOr(name, Duration.ZERO);
  }

  /** A value of an enum by its kebab-case or snake_case lower-case name. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
    String value = textOr(name, null);
    if (value == null) {
      if (fallback == null) {
        problem(node, "field '" + name + "' is missing");
      }
      return fallback;
    }
    List<String> valid = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value.replace('-', '_'))) {
        return constant;
      }
      valid.add(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    problem(at(name), "'" + value + "' is not a valid " + name + Nearest.hint(value, valid));
    return fallback;
  }

  List<String> texts(String name) {
    known.add(name);
    List<String> out = new ArrayList<>();
    for (Node item : items(name)) {
      if (item instanceof ScalarNode scalar) {
        out.add(scalar.getValue());
      } else {
        problem(item, "'" + name + "' must be a list of names");
      }
    }
    return out;
  }

  List<YamlObject> objects(String name) {
    known.add(name);
    return items(name).stream().map(item -> new YamlObject(file, item, problems)).toList();
  }

  YamlObject object(String name) {
    known.add(name);
    Node value = fields.get(name);
    if (value == null) {
      problem(node, "field '" + name + "' is missing");
      return null;
    }
    return new YamlObject(file, value, problems);
  }

  private List<Node> items(String name) {
    Node value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  /** Reports every field that nobody asked for. */
  void noOthers() {
    for (Map.Entry<String, Node> e : names.entrySet()) {
      if (!known.contains(e.getKey())) {
        problem(
            e.getValue(), "unknown field '" + e.getKey() + "'" + Nearest.hint(e.getKey(), known));
      }
    }
  }

  void problem(Node where, String message) {
    problem(where, 0, message);
  }

  /** A problem some characters into a scalar's text, as a condition's own error position says. */
  void problemInside(Node where, int characters, String message) {
    boolean quoted =
        where instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
    problem(where, quoted ? characters + 1 : characters, message);
  }

  private void problem(Node where, int columns, String message) {
    problems.add(
        where
            .getStartMark()
            .map(m -> new Problem(file, m.getLine() + 1, m.getColumn() + 1 + columns, message))
            .orElseGet(() -> new Problem(file, 1, 1, message)));
  }
}
