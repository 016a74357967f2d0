package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads rules from YAML or JSON into a {@link RulePack}; every problem is found and none stops the
 * rest. A text holds {@code rules}, a list, or is one rule itself.
 */
public final class RuleLoader {

  private static final String EVENT_TYPES = "event_types";

  private final List<Problem> problems = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> contents = new LinkedHashMap<>();
  private final DeclaredTypes declared = new DeclaredTypes();
  private final Map<String, Problem> firstOf = new HashMap<>();

  /** One rule within its file. */
  private record Found(String file, YamlObject yaml) {}

  /**
   * @param files text by file name, in the order in which they count
   */
  public RulePack load(Map<String, String> files) {
    List<Found> found = new ArrayList<>();
    files.forEach(
        (file, text) ->
            YamlText.compose(file, text, problems)
                .map(root -> new YamlObject(file, root, problems))
                .filter(YamlObject::isMapping)
                .ifPresent(top -> found.addAll(rulesOf(file, top))));
    found.forEach(this::read);
    return new RulePack(List.copyOf(rules), contents, declared.all(), List.copyOf(problems));
  }

  private List<Found> rulesOf(String file, YamlObject top) {
    declared.read(top);
    if (!top.has("rules") && (top.has("template") || top.has("id"))) {
      return List.of(new Found(file, top));
    }
    List<YamlObject> all = top.objects("rules");
    if (!top.has("rules")) {
      top.missing("rules");
    }
    top.noOthers();
    all.forEach(declared::read);
    return all.stream().filter(YamlObject::isMapping).map(y -> new Found(file, y)).toList();
  }

  private void read(Found found) {
    int before = problems.size();
    Map<String, String> params = new LinkedHashMap<>();
    ExpressionCheck check = new ExpressionCheck(new EventNames(declared.all()), Map.of());
    YamlClauses clauses = new YamlClauses(found.yaml(), check, params);
    Rule rule = RuleReader.read(clauses, params, found.file());
    if (rule.template() == null) {
      RuleFields.templates().forEach(t -> found.yaml().know(namesOf(t)));
    }
    clauses.noOthers();
    if (problems.size() == before && isFirst(found, rule.id())) {
      Map<String, Object> content = content((MappingNode) found.yaml().node(), rule);
      contents.put(rule.id(), CanonicalJson.write(content));
      rules.add(rule.withHash(CanonicalJson.hash(content)));
    }
  }

  private static List<String> namesOf(String template) {
    return RuleFields.own(template).stream().map(ClauseField::name).toList();
  }

  /** The rule alone says what its event types are, wherever the file says so. */
  private Map<String, Object> content(MappingNode node, Rule rule) {
    Map<String, Object> content = CanonicalJson.tree(node);
    Map<String, Object> types =
        DeclaredTypes.of(declared.all(), EventNames.of(rule.template().selectors()));
    if (!types.isEmpty()) {
      content.put(EVENT_TYPES, types);
    }
    content.putIfAbsent(CanonicalJson.VERSION, java.math.BigDecimal.ONE);
    return content;
  }

  private boolean isFirst(Found found, String id) {
    YamlObject yaml = found.yaml();
    yaml.problem(yaml.at("id"), "");
    Problem here = problems.remove(problems.size() - 1);
    Problem first = firstOf.putIfAbsent(id, here);
    if (first == null) {
      return true;
    }
    String message = "rule '%s' stands already in %s:%d".formatted(id, first.file(), first.line());
    problems.add(new Problem(found.file(), here.line(), here.column(), message));
    return false;
  }
}
