package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleLoader;
import io.orderpulse.events.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that fails again and again is quarantined, until another version takes its place. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class QuarantineTest {

  private static Rule rule(String condition) {
    String yaml =
        """
        rules:
          - id: r
            template: match
            key: order
            when: [{event: x.said, where: "%s"}]
            severity: [{is: error}]
            owner: service
            text:
              zh: {name: a, summary: b, expected: c, observed: d}
              en: {name: a, summary: b, expected: c, observed: d}
        """;
    return new RuleLoader()
        .load(Map.of("r.yaml", yaml.formatted(condition)))
        .orThrow()
        .rules()
        .get(0);
  }

  private static Fact fact(long time) {
    Event event = Event.of("x" + time, "s", "x.said", null, time, Map.of("n", "no number"));
    return new Fact(KeyKind.ORDER, "O1", event, null, null, false, Clocked.ON_TIME);
  }

  @Test
  void aNewVersionEndsIt() throws Exception {
    Map<String, Rule> contents = new HashMap<>();
    Rule failing = rule("int(data.n) > 1");
    Rule sound = rule("data.n == 'no number'");
    RuleChange first = EngineHarness.initial(failing);
    RuleChange second = EngineHarness.change(sound, 2, 200);
    contents.put(first.content(), failing);
    contents.put(second.content(), sound);
    try (EngineHarness engine = EngineHarness.open(contents, List.of(first))) {
      for (long time = 100; time < 120; time++) {
        engine.fact(fact(time));
      }
      engine.watermark(150);
      String key = "rule-quarantined|global|all|r";
      assertThat(engine.verdicts()).extracting(Verdict::dedupKey).containsExactly(key);
      assertThat(engine.verdicts().get(0).handling().mutes()).isEmpty();

      engine.change(second);
      engine.watermark(199);
      assertThat(engine.verdicts()).hasSize(1);
      engine.watermark(200);
      engine.fact(fact(210));
      engine.watermark(220);
      assertThat(engine.verdicts())
          .extracting(v -> v.kind() + " " + v.dedupKey() + " " + v.time())
          .containsExactly("OPEN " + key + " 109", "END " + key + " 200", "OPEN r|order|O1 210");
    }
  }
}
