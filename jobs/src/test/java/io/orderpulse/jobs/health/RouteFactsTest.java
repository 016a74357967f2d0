package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.health.testing.Variants;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Only what a known rule hears is sent, and a rule told while the job runs is known at once. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class RouteFactsTest {

  private static final List<Rule> RULES = Scenario.FEW.rules();

  /** A rule of the content's name: what policies do, per source. */
  private static Rule perSource(RuleChange change) {
    if (!change.content().equals("per source")) {
      throw new IllegalArgumentException("not a rule");
    }
    Rule perPolicy =
        RULES.stream().filter(r -> r.key() == KeyKind.POLICY).findFirst().orElseThrow();
    return Variants.with(perPolicy, "key", KeyKind.SOURCE);
  }

  private static RuleChange change(String content) {
    return new RuleChange("drift-by-source", 1, "hash", Long.MAX_VALUE, content);
  }

  private static TwoInputStreamOperatorTestHarness<Fact, RuleChange, Fact> harness()
      throws Exception {
    KnownRules known = new KnownRules(RULES, RouteFactsTest::perSource);
    return new TwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithNonKeyedOperator<>(new RouteFacts(known), List.of(KnownRules.VERSIONS)));
  }

  private static Fact documented(String id) {
    Event event = event(id, "policy.documented", at("PT0S"), "policy_id", "P1");
    return RouteFacts.unrouted(new SeenEvent(event, Clocked.ON_TIME));
  }

  private static List<String> keys(
      TwoInputStreamOperatorTestHarness<Fact, RuleChange, Fact> harness) {
    return harness.extractOutputValues().stream().map(Fact::routingKey).toList();
  }

  @Test
  void aRuleToldWhileRunningIsHeardAtOnceThoughItJudgesLater() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness()) {
      harness.open();
      harness.processElement1(documented("1"), 0);
      assertThat(keys(harness)).containsExactly("pP1");
      harness.processElement2(change("per source"), 0);
      harness.processElement1(documented("2"), 0);
      assertThat(keys(harness)).containsExactly("pP1", "pP1", "fpolicy");
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement1(documented("3"), 0);
      assertThat(keys(harness)).as("after a restart").containsExactly("pP1", "fpolicy");
    }
  }

  @Test
  void whatIsNoRuleIsHeardByNobody() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement2(change("nonsense"), 0);
      harness.processElement2(change(null), 0);
      harness.processElement1(documented("1"), 0);
      assertThat(keys(harness)).containsExactly("pP1");
    }
  }

  @Test
  void whatNobodyListensToIsNotSent() throws Exception {
    try (var harness = harness()) {
      harness.open();
      Event sample = event("1", "dependency.sampled", at("PT0S"), "dependency", "price");
      harness.processElement1(
          RouteFacts.unrouted(new SeenEvent(sample, Clocked.ON_TIME)), at("PT0S"));
      assertThat(keys(harness)).isEmpty();
    }
  }

  @Test
  void anOrderThatMovesLeavesItsFormerAddress() throws Exception {
    FoldOrder function = new FoldOrder(new KnownRules(RULES, RouteFactsTest::perSource));
    try (var harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(function, List.of(KnownRules.VERSIONS)),
            OrderEvent::orderId,
            null,
            Types.STRING)) {
      harness.open();
      harness.processWatermark2(Watermark.MAX_WATERMARK);
      harness.processElement1(order("order.placed", "a", at("PT1H")), 0);
      harness.processElement1(order("order.amended", "b", at("PT2H")), 0);
      harness.processWatermark1(new Watermark(at("PT3H")));
      assertThat(harness.extractOutputValues().stream().map(RouteFactsTest::line))
          .containsExactly(
              "order.placed oO1 true",
              "order.placed adev:a true",
              "order.amended oO1 true",
              "order.amended adev:b true",
              "order.amended adev:a false");
    }
  }

  private static OrderEvent order(String type, String address, long time) {
    return new OrderEvent(
        "O1",
        event(type, type, time, placed("O1", address)),
        List.of(),
        null,
        null,
        Clocked.ON_TIME);
  }

  private static String line(Fact fact) {
    return fact.event().type() + " " + fact.routingKey() + " " + fact.order().valid();
  }
}
