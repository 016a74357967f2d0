package io.orderpulse.sandbox.scenario;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.engine.RuleEngine;
import io.orderpulse.cep.engine.RuleKey;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleJson;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;

/** The rule engine with some rules, without a cluster. */
@SuppressWarnings("try") // closing may be interrupted, which ends the test
final class RuleHarness extends TwoInputStreamOperatorTestHarness<Fact, RuleChange, Verdict> {

  private RuleHarness(TwoInputStreamOperator<Fact, RuleChange, Verdict> operator) throws Exception {
    super(operator, 1, 1, 0);
    config.setStatePartitioner(0, (KeySelector<Fact, String>) RuleKey::of);
    config.setStateKeySerializer(
        Types.STRING.createSerializer(executionConfig.getSerializerConfig()));
    config.serializeAllConfigs();
  }

  /**
   * @param state to go on from, or null
   */
  static RuleHarness open(List<RuleChange> rules, OperatorSubtaskState state) throws Exception {
    RuleHarness harness = new RuleHarness(operator(rules));
    harness.setup(
        TypeInformation.of(Verdict.class)
            .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  @SuppressWarnings("unchecked") // the engine's own operator
  private static TwoInputStreamOperator<Fact, RuleChange, Verdict> operator(
      List<RuleChange> rules) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Fact> facts = env.fromData(List.<Fact>of(), TypeInformation.of(Fact.class));
    DataStream<RuleChange> changes =
        env.fromData(List.<RuleChange>of(), TypeInformation.of(RuleChange.class));
    TwoInputTransformation<Fact, RuleChange, Verdict> transformation =
        (TwoInputTransformation<Fact, RuleChange, Verdict>)
            new RuleEngine(rules, RuleJson::parse, Long.MAX_VALUE)
                .evaluate(facts, changes)
                .getTransformation();
    return (TwoInputStreamOperator<Fact, RuleChange, Verdict>)
        ((SimpleOperatorFactory<Verdict>) transformation.getOperatorFactory()).getOperator();
  }

  void fact(Fact fact) throws Exception {
    processElement1(new StreamRecord<>(fact, fact.time()));
  }

  void clock(long time) throws Exception {
    processWatermark1(new Watermark(time));
  }

  /** Keys that are remembered. */
  int keys() {
    AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) getOperator();
    return ((HeapKeyedStateBackend<?>) operator.<String>getKeyedStateBackend())
        .numKeyValueStateEntries();
  }

  /** What was said since the last time. */
  List<String> said() {
    List<String> said =
        extractOutputValues().stream()
            .map(v -> "%s %s@%d %s".formatted(v.dedupKey(), v.kind(), v.time(), v.resolution()))
            .toList();
    getOutput().clear();
    return said;
  }
}
