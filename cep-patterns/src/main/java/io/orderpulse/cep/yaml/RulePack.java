package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a run.
 *
 * @param rules in the order of the files
 * @param contents canonical JSON of each rule by id; {@link RuleLoader} reads it again
 * @param declared types of the fields that other companies' event types may bring, by event type
 *     and field
 * @param problems what is wrong in the files; a pack with problems is not run
 */
public record RulePack(
    List<Rule> rules,
    Map<String, String> contents,
    Map<String, Map<String, String>> declared,
    List<Problem> problems)
    implements Serializable {

  /** Fields that other companies' event types may bring, by type. */
  public Map<String, Set<String>> eventTypes() {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    declared.forEach((type, own) -> fields.put(type, Set.copyOf(own.keySet())));
    return fields;
  }

  /** The pack with some of its rules alone. */
  public RulePack only(Set<String> ids) {
    Map<String, String> kept = new LinkedHashMap<>(contents);
    kept.keySet().retainAll(ids);
    return new RulePack(
        rules.stream().filter(rule -> ids.contains(rule.id())).toList(), kept, declared, problems);
  }

  /**
   * The pack itself when it is sound.
   *
   * @throws IllegalArgumentException with every problem, one a line
   */
  public RulePack orThrow() {
    if (problems.isEmpty()) {
      return this;
    }
    throw new IllegalArgumentException(
        String.join(System.lineSeparator(), problems.stream().map(Problem::toString).toList()));
  }
}
