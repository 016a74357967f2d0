package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.verdict.Verdict;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;

/** Puts the rule engine into a job. */
public final class RuleEngine {

  private final List<RuleChange> initial;
  private final RuleParser parser;
  private final long horizon;

  /**
   * @param initial rules that the job is started with
   * @param parser reads rules
   * @param horizon last event time at which verdicts are made, ms; {@link Long#MAX_VALUE} when live
   */
  public RuleEngine(List<RuleChange> initial, RuleParser parser, long horizon) {
    this.initial = List.copyOf(initial);
    this.parser = parser;
    this.horizon = horizon;
  }

  /**
   * The verdicts of all rules, each rule's of one key in verdict order. The operator's uid and name
   * are for the caller to set.
   *
   * @param facts with watermarks
   * @param changes of rules; their watermarks count for nothing
   */
  public SingleOutputStreamOperator<Verdict> evaluate(
      DataStream<Fact> facts, DataStream<RuleChange> changes) {
    KeyedStream<Fact, String> keyed = facts.keyBy(RuleKey::of, Types.STRING);
    TwoInputTransformation<Fact, RuleChange, Verdict> transformation =
        new TwoInputTransformation<>(
            keyed.getTransformation(),
            changes.broadcast().getTransformation(),
            "rules",
            SimpleOperatorFactory.of(new EvaluateRules(initial, parser, horizon)),
            TypeInformation.of(Verdict.class),
            facts.getExecutionEnvironment().getParallelism());
    transformation.setStateKeySelectors(keyed.getKeySelector(), null);
    transformation.setStateKeyType(keyed.getKeyType());
    facts.getExecutionEnvironment().addOperator(transformation);
    return new Operator(keyed, transformation);
  }

  /** Flink makes such operators by protected constructors only. */
  private static final class Operator extends SingleOutputStreamOperator<Verdict> {
    Operator(
        DataStream<?> input, TwoInputTransformation<Fact, RuleChange, Verdict> transformation) {
      super(input.getExecutionEnvironment(), transformation);
    }
  }
}
