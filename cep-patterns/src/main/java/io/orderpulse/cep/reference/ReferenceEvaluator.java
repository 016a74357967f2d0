package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.template.deadline.Deadline;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.verdict.Verdict;
import java.io.Serial;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.cep.CEP;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The straightforward evaluator: every rule is operators of its own. It is what a faster engine
 * must agree with.
 *
 * <pre>
 *   facts ─ filter(rule) ─ keyBy(key) ─┬─ expect ─┬─ on time ─ CEP.pattern ─ misses ─┐
 *                                      │          └─ all ────────────────────────────┴─ ExpectFunction ─┐
 *                                      ├─ deadline ───── DeadlineFunction ──────────────────────────────┤
 *                                      ├─ count-window ─ CountWindowFunction ───────────────────────────┼─► verdicts
 *                                      └─ compare ────── CompareFunction ───────────────────────────────┘
 * </pre>
 */
public final class ReferenceEvaluator {

  private final long horizon;

  /**
   * @param horizon last event time at which verdicts are made, ms; {@link Long#MAX_VALUE} when live
   */
  public ReferenceEvaluator(long horizon) {
    this.horizon = horizon;
  }

  /** The verdicts of all rules, each rule's in its own verdict order. */
  public DataStream<Verdict> evaluate(DataStream<Fact> facts, List<Rule> rules) {
    DataStream<Verdict> all = null;
    for (Rule rule : rules) {
      DataStream<Verdict> one = evaluate(facts, rule);
      all = all == null ? one : all.union(one);
    }
    if (all == null) {
      throw new IllegalArgumentException("there is no rule to evaluate");
    }
    return all;
  }

  private DataStream<Verdict> evaluate(DataStream<Fact> facts, Rule rule) {
    KeyedStream<Fact, String> keyed =
        facts
            .filter(rule::listensTo)
            .uid(rule.id() + "-facts")
            .name(rule.id() + "-facts")
            .keyBy(Fact::key);
    SingleOutputStreamOperator<Verdict> verdicts = verdicts(keyed, rule);
    return verdicts
        .returns(TypeInformation.of(Verdict.class))
        .uid(rule.id() + "-verdicts")
        .name(rule.id() + "-verdicts");
  }

  private SingleOutputStreamOperator<Verdict> verdicts(KeyedStream<Fact, String> keyed, Rule rule) {
    if (rule.template() instanceof Expect expect) {
      return expect(keyed, rule, expect);
    }
    if (rule.template() instanceof Deadline) {
      return keyed.process(new DeadlineFunction(rule, horizon));
    }
    if (rule.template() instanceof CountWindow) {
      return keyed.process(new CountWindowFunction(rule, horizon));
    }
    return keyed.process(new CompareFunction(rule, horizon));
  }

  private SingleOutputStreamOperator<Verdict> expect(
      KeyedStream<Fact, String> keyed, Rule rule, Expect expect) {
    KeyedStream<Fact, String> onTime =
        keyed
            .filter(fact -> !fact.late())
            .uid(rule.id() + "-on-time")
            .name(rule.id() + "-on-time")
            .keyBy(Fact::key);
    DataStream<Miss> misses =
        CEP.pattern(onTime, ExpectPattern.of(expect), new TieOrder())
            .inEventTime()
            .process(new ExpectPattern.ToMiss())
            .returns(TypeInformation.of(Miss.class))
            .uid(rule.id() + "-cep")
            .name(rule.id() + "-cep");
    return keyed.connect(misses.keyBy(Miss::key)).process(new ExpectFunction(rule, horizon));
  }

  /** Facts of one moment in verdict order, as CEP wants it. */
  private static final class TieOrder implements org.apache.flink.cep.EventComparator<Fact> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(Fact a, Fact b) {
      return Fact.Order.INSTANCE.compare(a, b);
    }
  }
}
