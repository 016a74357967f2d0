package io.orderpulse.cep.engine;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.ExpectTerms;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.SequencePlan;
import java.io.Serializable;

/**
 * Chooses the cheapest plan that can judge a rule.
 *
 * <pre>
 *   compact plan   a small table per key: no event is kept, one timer per key
 *                  plain expect rules share one row of bits per key, the roster
 *   pattern plan   Flink CEP's automaton: events wait in a queue and in a shared buffer
 * </pre>
 */
public final class Planner {

  private Planner() {}

  /**
   * How a rule is judged.
   *
   * @param compact true for the compact plan, false for the pattern plan
   * @param reason why, in one sentence
   */
  public record Plan(boolean compact, String reason) {

    /** The name for people. */
    public String name() {
      return compact ? "compact" : "pattern";
    }
  }

  /** Chooses plans; another than {@link #isCompact} stands for another release. */
  @FunctionalInterface
  interface Choice extends Serializable {
    /** True for the compact plan. */
    boolean isCompact(Rule rule);
  }

  /** True for the compact plan. */
  static boolean isCompact(Rule rule) {
    return plan(rule).compact();
  }

  /** The plan of a rule. */
  public static Plan plan(Rule rule) {
    if (rule.template() instanceof Sequence sequence) {
      SequencePlan plan = SequencePlan.of(sequence);
      return new Plan(plan.compact(), plan.reason());
    }
    if (ExpectTerms.of(rule) != null) {
      return new Plan(
          true, "a plain expect: two bits of the roster that all such rules of a key share");
    }
    return new Plan(
        true, "a template of single events: what it must remember fits into a table per key");
  }

  /** The plan and why, for people. */
  public static String explain(Rule rule) {
    Plan plan = plan(rule);
    return plan.name() + " plan: " + plan.reason();
  }
}
