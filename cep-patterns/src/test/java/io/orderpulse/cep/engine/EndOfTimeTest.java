package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Templates;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys end: at the end of the input, at the horizon of a replay, and when they are forgotten. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
@Timeout(30)
class EndOfTimeTest {

  private final Rule rule = ExpectRules.expect("r", 1, Expect.Start.FIRST, true, 72);
  private final RuleChange change = EngineHarness.initial(rule);
  private final Map<String, Rule> contents = Map.of(change.content(), rule);

  private static Fact fact(String key, String type, long time) {
    Event event = Event.of(type + time, "s", type, null, time, Map.of());
    return new Fact(KeyKind.ORDER, key, event, null, null, false, Clocked.ON_TIME);
  }

  @Test
  void theEndOfTheInputWakesEveryKeyOnce() throws Exception {
    try (EngineHarness engine = EngineHarness.open(contents, List.of(change))) {
      engine.fact(fact("open", "from", 100));
      engine.fact(fact("done", "from", 100));
      engine.fact(fact("done", "expect", 120));
      engine.watermark(Long.MAX_VALUE);
      assertThat(engine.verdicts()).hasSize(1);
      assertThat(engine.keys()).as("what is open stays").isEqualTo(1);
      assertThat(engine.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void nothingIsSaidBehindTheHorizonAndNobodyAsksAgain() throws Exception {
    try (EngineHarness engine = EngineHarness.until(171, contents, List.of(change))) {
      engine.fact(fact("a", "from", 100)); // 172
      engine.fact(fact("b", "from", 99)); // 171
      engine.watermark(Long.MAX_VALUE);
      assertThat(engine.verdicts()).hasSize(1);
      assertThat(engine.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void aKeyIsForgottenWhenItsTimeIsOverAndNotBefore() throws Exception {
    long retention =
        new RuleVersion(change, rule, Long.MIN_VALUE, Templates.of("expect"), true)
            .table.retention();
    try (EngineHarness engine = EngineHarness.open(contents, List.of(change))) {
      engine.fact(fact("a", "from", 100));
      engine.fact(fact("a", "expect", 120));
      engine.watermark(120 + retention - 1);
      assertThat(engine.keys()).isEqualTo(1);
      engine.watermark(120 + retention);
      assertThat(engine.keys()).isZero();
      assertThat(engine.numEventTimeTimers()).isZero();
    }
  }
}
