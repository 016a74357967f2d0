package io.orderpulse.sandbox.bench.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules that an engine is measured with.
 *
 * @param rules none or more, all judged per order
 */
public record RuleSet(List<ExpectRule> rules) {

  /** The rules as the text of a rule file. */
  public String yaml() {
    return rules.stream().map(ExpectRule::yaml).collect(Collectors.joining("", "rules:\n", ""));
  }
}
