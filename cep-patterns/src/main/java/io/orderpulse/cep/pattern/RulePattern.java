package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.sequence.Sequence;
import java.time.Duration;
import org.apache.flink.cep.pattern.Pattern;

/**
 * The Flink CEP pattern of a rule; the stock operator and {@link PatternHost} run the same.
 *
 * <p>A limit of T is inclusive: what comes at T is in time. CEP ends a window of T when the clock
 * reaches T, hence windows of T + 1 ms.
 */
public final class RulePattern {

  private RulePattern() {}

  /**
   * The pattern of a <em>sequence</em> or <em>expect</em> rule. That of an expect rule matches each
   * start that nothing satisfied afterwards.
   *
   * @throws IllegalArgumentException when the rule has another template, or asks for what CEP
   *     cannot do
   */
  public static Pattern<Fact, ?> of(Rule rule) {
    return of(rule, "", new ConditionContext());
  }

  /**
   * @param prefix of the stage names in the pattern, so that rules share a buffer
   * @param asked between the automaton and its conditions
   */
  static Pattern<Fact, ?> of(Rule rule, String prefix, ConditionContext asked) {
    if (rule.template() instanceof Sequence sequence) {
      return new SequencePattern(sequence, prefix, asked).build();
    }
    if (rule.template() instanceof Expect expect) {
      return ExpectPattern.of(expect, prefix, asked);
    }
    throw new IllegalArgumentException(
        "rule " + rule.id() + ": template " + rule.template().wire() + " has no pattern");
  }

  /** Why a sequence cannot be a pattern of Flink CEP, in one sentence, or null when it can. */
  public static String problem(Sequence sequence) {
    try {
      new SequencePattern(sequence, "", new ConditionContext()).build();
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /** The window of CEP in which an event at the limit is still in time. */
  static Duration window(Duration within) {
    return within.plus(Duration.ofMillis(1));
  }
}
