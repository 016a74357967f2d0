package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a run.
 *
 * @param rules in the order of the files
 * @param eventTypes fields that other companies' event types may bring, by type
 * @param problems what is wrong in the files; a pack with problems is not run
 */
public record RulePack(
    List<Rule> rules, Map<String, Set<String>> eventTypes, List<Problem> problems)
    implements Serializable {

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
