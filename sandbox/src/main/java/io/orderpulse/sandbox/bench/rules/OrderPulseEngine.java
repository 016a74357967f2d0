package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.engine.RuleEngine;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.cep.yaml.RuleLoader;
import io.orderpulse.events.Event;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * OrderPulse's engine: all rules, one operator, with the plan that it chooses for the form in which
 * they are written.
 */
final class OrderPulseEngine implements RuleEngineUnderTest {

  private final Function<RuleSet, String> form;

  /**
   * @param form how the rules are written, as a rule file
   */
  OrderPulseEngine(Function<RuleSet, String> form) {
    this.form = form;
  }

  @Override
  public DataStream<?> attach(DataStream<Event> events, RuleSet rules) {
    List<RuleChange> initial =
        RuleJson.changes(new RuleLoader().load(Map.of("bench", form.apply(rules))));
    DataStream<Fact> facts =
        events.map(OrderPulseEngine::fact).returns(Fact.class).uid("facts").name("facts");
    return new RuleEngine(initial, RuleJson::parse, Long.MAX_VALUE)
        .evaluate(facts, noChanges(events))
        .uid("rules")
        .name("rules")
        .filter(verdict -> verdict.kind() == Verdict.Kind.OPEN)
        .uid("opened")
        .name("opened");
  }

  /** Without the order's context, which no rule of the benchmark asks for. */
  private static Fact fact(Event event) {
    return new Fact(KeyKind.ORDER, event.partitionKey(), event, null, null, false, Clocked.ON_TIME);
  }

  private static DataStream<RuleChange> noChanges(DataStream<Event> events) {
    return events
        .getExecutionEnvironment()
        .fromSequence(0, 0)
        .uid("rule-changes")
        .<RuleChange>flatMap((number, out) -> {})
        .returns(TypeInformation.of(RuleChange.class))
        .uid("no-rule-changes")
        .name("no-rule-changes");
  }
}
