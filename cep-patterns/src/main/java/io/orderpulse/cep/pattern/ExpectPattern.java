package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Expect;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.pattern.Pattern;

/** An <em>expect</em> rule as a pattern: a start, not followed by an end. */
final class ExpectPattern {

  /** The stage of the event that starts the clock. */
  static final String START = "start";

  private ExpectPattern() {}

  static Pattern<Fact, ?> of(Expect expect, String prefix, ConditionContext asked) {
    boolean restart = expect.start() == Expect.Start.LATEST;
    return Pattern.<Fact>begin(prefix + START)
        .where(condition(expect.from(), prefix, asked))
        .notFollowedBy(prefix + "end")
        .where(condition(restart ? expect.selectors() : expect.ends(), prefix, asked))
        .within(RulePattern.window(expect.within()));
  }

  private static StageCondition condition(
      List<Selector> selectors, String prefix, ConditionContext asked) {
    return new StageCondition(selectors, prefix, Map.of(), asked);
  }
}
