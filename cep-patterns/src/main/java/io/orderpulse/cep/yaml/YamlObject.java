package io.orderpulse.cep.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

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
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "expected a mapping of fields");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        problem(tuple.getKeyNode(), "the name of a field must be a single value");
        continue;
      }
      names.put(name.getValue(), name);
      if (fields.put(name.getValue(), tuple.getValueNode()) != null) {
        problem(name, "field '" + name.getValue() + "' stands twice");
      }
    }
  }

  /** An object that is not there: it has no fields, and nobody hears what is wrong with it. */
  static YamlObject absent() {
    Node nothing = new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW);
    return new YamlObject("", nothing, new ArrayList<>());
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** True when the mapping is one. */
  boolean isMapping() {
    return node instanceof MappingNode;
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

  /** The single value of a field, or null when it is absent or, after a problem, something else. */
  ScalarNode scalar(String name) {
    known.add(name);
    Node value = fields.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof ScalarNode scalar)) {
      problem(value, "'" + name + "' must be a single value");
      return null;
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      problem(value, "'" + name + "' has no value; leave the field out");
      return null;
    }
    return scalar;
  }

  void missing(String name) {
    known.add(name);
    if (isMapping() && !fields.containsKey(name)) {
      problem(node, "field '" + name + "' is missing");
    }
  }

  /** The items of a list; a single one may stand without its list. */
  List<Node> items(String name) {
    known.add(name);
    Node value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  List<YamlObject> objects(String name) {
    List<YamlObject> objects = new ArrayList<>();
    for (Node item : items(name)) {
      objects.add(new YamlObject(file, item, problems));
    }
    return objects;
  }

  /** The object of a field, or null when it is absent. */
  YamlObject object(String name) {
    known.add(name);
    Node value = fields.get(name);
    return value == null ? null : new YamlObject(file, value, problems);
  }

  /** Takes these names as known, as it is not clear whether they should be there. */
  void know(Collection<String> more) {
    known.addAll(more);
  }

  /** Reports every field that nobody asked for. */
  void noOthers() {
    names.forEach(
        (name, place) -> {
          if (!known.contains(name)) {
            problem(place, "unknown field '" + name + "'" + Nearest.hint(name, known));
          }
        });
  }

  void problem(Node where, String message) {
    problem(where, 0, message);
  }

  void unknown(Node where, String value, String what, Collection<String> valid) {
    problem(where, "'" + value + "' is not " + what + Nearest.hint(value, valid));
  }

  /**
   * A problem within a scalar's text, as an expression's own error position says. In a text of
   * several lines the place is the text's, as the file may break it elsewhere.
   *
   * @param line of the text, from 1
   * @param characters before it in the line
   */
  void problemInside(Node where, int line, int characters, String message) {
    if (!(where instanceof ScalarNode scalar) || spans(where)) {
      problem(where, "%s (line %d, column %d)".formatted(message, line, characters + 1));
      return;
    }
    boolean quoted =
        scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
            || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    problem(where, quoted ? characters + 1 : characters, message);
  }

  private static boolean spans(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0)
        < node.getEndMark().map(Mark::getLine).orElse(0);
  }

  private void problem(Node where, int columns, String message) {
    problems.add(
        where
            .getStartMark()
            .map(m -> new Problem(file, m.getLine() + 1, m.getColumn() + 1 + columns, message))
            .orElseGet(() -> new Problem(file, 1, 1, message)));
  }
}
