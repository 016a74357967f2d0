package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;

/** One subtask of the rule engine, without a cluster. */
@SuppressWarnings("try") // closing may be interrupted, which ends the test
final class EngineHarness extends TwoInputStreamOperatorTestHarness<Fact, RuleChange, Verdict> {

  static final int MAX_PARALLELISM = 12;

  private EngineHarness(EvaluateRules operator, int subtasks, int subtask) throws Exception {
    super(operator, MAX_PARALLELISM, subtasks, subtask);
    config.setStatePartitioner(
        0, (org.apache.flink.api.java.functions.KeySelector<Fact, String>) RuleKey::of);
    config.setStateKeySerializer(
        Types.STRING.createSerializer(executionConfig.getSerializerConfig()));
    config.serializeAllConfigs();
  }

  /** The only subtask, started afresh. */
  static EngineHarness open(Map<String, Rule> contents, List<RuleChange> initial) throws Exception {
    return restored(contents, initial, null, 1, 0);
  }

  /** The only subtask of a replay, which says nothing after a time. */
  static EngineHarness until(long horizon, Map<String, Rule> contents, List<RuleChange> initial)
      throws Exception {
    EvaluateRules operator = new EvaluateRules(initial, new Contents(contents), horizon);
    return started(new EngineHarness(operator, 1, 0), null);
  }

  /**
   * @param contents rules by what their changes have as content
   * @param state of the subtask, or null
   */
  static EngineHarness restored(
      Map<String, Rule> contents,
      List<RuleChange> initial,
      OperatorSubtaskState state,
      int subtasks,
      int subtask)
      throws Exception {
    return restored(new Contents(contents), initial, state, subtasks, subtask);
  }

  /**
   * @param state of the subtask, or null
   */
  static EngineHarness restored(
      RuleParser parser,
      List<RuleChange> initial,
      OperatorSubtaskState state,
      int subtasks,
      int subtask)
      throws Exception {
    EngineHarness harness =
        new EngineHarness(new EvaluateRules(initial, parser, Long.MAX_VALUE), subtasks, subtask);
    return started(harness, state);
  }

  /** The only subtask of a release that plans in its own way. */
  static EngineHarness planned(
      Planner.Choice plans,
      Map<String, Rule> contents,
      List<RuleChange> initial,
      OperatorSubtaskState state)
      throws Exception {
    EvaluateRules operator =
        new EvaluateRules(initial, new Contents(contents), Long.MAX_VALUE, plans);
    return started(new EngineHarness(operator, 1, 0), state);
  }

  private static EngineHarness started(EngineHarness harness, OperatorSubtaskState state)
      throws Exception {
    harness.setup(
        TypeInformation.of(Verdict.class)
            .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  /** A rule that the job starts with. */
  static RuleChange initial(Rule rule) {
    return change(rule, rule.version(), Long.MIN_VALUE);
  }

  static RuleChange change(Rule rule, int version, long effectiveFrom) {
    String content = rule.id() + "#" + version;
    return new RuleChange(rule.id(), version, content, effectiveFrom, content);
  }

  void fact(Fact fact) throws Exception {
    processElement1(new StreamRecord<>(fact, fact.time()));
  }

  void change(RuleChange change) throws Exception {
    processElement2(new StreamRecord<>(change));
  }

  void watermark(long time) throws Exception {
    processWatermark1(new Watermark(time));
  }

  /** Keys that are remembered. */
  int keys() {
    return ((HeapKeyedStateBackend<?>) getOperator().<String>getKeyedStateBackend())
        .numKeyValueStateEntries();
  }

  List<Verdict> verdicts() {
    return extractOutputValues();
  }

  /** Finds rules by their content. */
  private record Contents(Map<String, Rule> rules) implements RuleParser {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Rule parse(RuleChange change) {
      Rule rule = rules.get(change.content());
      if (rule == null) {
        throw new IllegalArgumentException("no such rule: " + change.content());
      }
      return rule;
    }
  }
}
