package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads rule files into a {@link RulePack}; every problem is found and none stops the rest. */
public final class RuleLoader {

  private final List<Problem> problems = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Set<String>> eventTypes = new LinkedHashMap<>();
  private final Map<String, Problem> firstOf = new HashMap<>();

  /**
   * @param files text by file name, in the order in which they count
   */
  public RulePack load(Map<String, String> files) {
    files.forEach(this::loadFile);
    return new RulePack(List.copyOf(rules), eventTypes, List.copyOf(problems));
  }

  private void loadFile(String file, String text) {
    Optional<Node> root = compose(file, text);
    if (root.isEmpty()) {
      return;
    }
    YamlObject top = new YamlObject(file, root.get(), problems);
    if (top.has("event_types")) {
      YamlObject types = top.object("event_types");
      for (String type : types.anyNames()) {
        eventTypes
            .computeIfAbsent(type, t -> new LinkedHashSet<>())
            .addAll(types.object(type).anyNames());
      }
    }
    for (YamlObject yaml : top.objects("rules")) {
      int before = problems.size();
      Rule rule = new RuleReader(file, yaml).read();
      if (problems.size() == before) {
        addOnce(file, yaml, rule);
      }
    }
    top.noOthers();
  }

  private Optional<Node> compose(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.add(new Problem(file, 1, 1, "the file is empty; it needs a list 'rules'"));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      problems.add(
          e.getProblemMark()
              .map(m -> new Problem(file, m.getLine() + 1, m.getColumn() + 1, e.getProblem()))
              .orElseGet(() -> new Problem(file, 1, 1, e.getProblem())));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(file, 1, 1, "not YAML: " + e.getMessage().lines().findFirst().orElse("")));
    }
    return Optional.empty();
  }

  private void addOnce(String file, YamlObject yaml, Rule rule) {
    yaml.problem(yaml.at("id"), "");
    Problem here = problems.remove(problems.size() - 1);
    Problem first = firstOf.putIfAbsent(rule.id(), here);
    if (first == null) {
      rules.add(rule);
    } else {
      problems.add(
          new Problem(
              file,
              here.line(),
              here.column(),
              "rule '%s' stands already in %s:%d"
                  .formatted(rule.id(), first.file(), first.line())));
    }
  }
}
