package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.cep.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Other thresholds for the rules of a pack, and rules switched on or off: the profile of a trade,
 * or what one company sets for itself. It holds differences alone, so it goes on to hold when the
 * pack beneath it is replaced by a newer one.
 *
 * <pre>
 *   overlay: cold-chain
 *   rules:
 *     near-expiry-stuck: {status: live}
 *     light-red: {offset: -PT3H}
 *     hop-broken: {links: [{name: wms→logistics, within: PT6H}]}
 * </pre>
 *
 * <p>Lists of what has a {@code name} are merged by it; everything else is replaced.
 */
final class Overlay {

  private static final String NAME = "name";

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, YamlObject> byRule = new LinkedHashMap<>();

  Overlay(String file, String text) {
    YamlText.compose(file, text, problems)
        .map(root -> new YamlObject(file, root, problems))
        .filter(YamlObject::isMapping)
        .ifPresent(this::read);
  }

  private void read(YamlObject top) {
    top.missing("overlay");
    top.scalar("overlay");
    top.missing("rules");
    YamlObject rules = top.object("rules");
    top.noOthers();
    if (rules != null && rules.isMapping()) {
      rules.anyNames().forEach(id -> byRule.put(id, rules.object(id)));
    }
  }

  /** The pack with these differences; its problems and those of the overlay. */
  RulePack over(RulePack pack) {
    List<Rule> rules = new ArrayList<>();
    Map<String, String> contents = new LinkedHashMap<>(pack.contents());
    for (Rule rule : pack.rules()) {
      YamlObject change = byRule.get(rule.id());
      Rule changed = change == null ? rule : changed(rule, change, contents);
      rules.add(changed);
    }
    byRule.forEach(
        (id, change) -> {
          if (!pack.contents().containsKey(id)) {
            change.unknown(change.node(), id, "a rule of the pack", pack.contents().keySet());
          }
        });
    List<Problem> all = new ArrayList<>(pack.problems());
    all.addAll(problems);
    return new RulePack(List.copyOf(rules), contents, pack.declared(), List.copyOf(all));
  }

  private Rule changed(Rule rule, YamlObject change, Map<String, String> contents) {
    if (change == null || !change.isMapping()) {
      return rule;
    }
    Map<String, Object> tree = RuleJson.tree(contents.get(rule.id()));
    Map<String, Object> merged = merge(tree, CanonicalJson.tree((MappingNode) change.node()));
    String json = CanonicalJson.write(merged);
    RulePack one = new RuleLoader().load(Map.of(rule.id(), json));
    for (Problem problem : one.problems()) {
      change.problem(change.node(), "rule '" + rule.id() + "': " + problem.message());
    }
    if (!one.problems().isEmpty()) {
      return rule;
    }
    Rule changed = one.rules().get(0);
    if (changed.key() != rule.key()
        || !changed.id().equals(rule.id())
        || !shape(changed).equals(shape(rule))) {
      change.problem(
          change.node(),
          "rule '%s': an overlay changes thresholds, severities, whom it reaches, and status; what"
                  .formatted(rule.id())
              + " it looks at belongs to the rule");
      return rule;
    }
    contents.put(rule.id(), one.contents().get(rule.id()));
    return changed;
  }

  /** What is left of a rule without its thresholds; a link may be switched on or off. */
  private static String shape(Rule rule) {
    return shape(Templates.of(rule.template().wire()), rule.template())
        .replaceAll("off=(true|false)", "");
  }

  @SuppressWarnings("unchecked") // a rule's template is of the kind of its name
  private static <T extends Template> String shape(TemplateKind<T, ?> kind, Template template) {
    return kind.shape((T) template).toString();
  }

  static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> change) {
    Map<String, Object> merged = new TreeMap<>(base);
    change.forEach((name, value) -> merged.put(name, merged(base.get(name), value)));
    return merged;
  }

  @SuppressWarnings("unchecked") // canonical trees have texts as names
  private static Object merged(Object base, Object change) {
    if (base instanceof Map<?, ?> a && change instanceof Map<?, ?> b) {
      return merge((Map<String, Object>) a, (Map<String, Object>) b);
    }
    if (base instanceof List<?> a && change instanceof List<?> b && isNamed(a) && isNamed(b)) {
      Map<Object, Object> byName = new LinkedHashMap<>();
      a.forEach(item -> byName.put(name(item), item));
      b.forEach(item -> byName.put(name(item), merged(byName.get(name(item)), item)));
      return new ArrayList<>(byName.values());
    }
    return change;
  }

  private static boolean isNamed(List<?> items) {
    return items.stream().allMatch(item -> name(item) != null);
  }

  private static Object name(Object item) {
    return item instanceof Map<?, ?> map ? map.get(NAME) : null;
  }
}
