package io.orderpulse.sandbox.bench.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules that an engine is measured with.
 *
 * @param rules none or more, all judged per order
 */
public record RuleSet(List<ExpectRule> rules) {

  /** The rules as the text of a rule file, as people would write them. */
  public String expects() {
    return yaml(ExpectRule::expect);
  }

  /** The same misses as sequences that only an automaton can judge. */
  public String sequences() {
    return yaml(ExpectRule::sequence);
  }

  private String yaml(Function<ExpectRule, String> form) {
    return rules.stream().map(form).collect(Collectors.joining("", "rules:\n", ""));
  }
}
