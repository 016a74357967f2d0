package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules change while the engine runs. Times in ms; the rule gives 72 at first. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class RuleChangeTest {

  private final Map<String, Rule> contents = new HashMap<>();
  private final Rule first = ExpectRules.expect("r", 1, Expect.Start.FIRST, true, 72);

  private RuleChange initial(Rule rule) {
    RuleChange change = EngineHarness.initial(rule);
    contents.put(change.content(), rule);
    return change;
  }

  private RuleChange version(int version, Rule rule, long from) {
    RuleChange change = EngineHarness.change(rule, version, from);
    contents.put(change.content(), rule);
    return change;
  }

  private static Rule within(long ms) {
    return ExpectRules.expect("r", 1, Expect.Start.FIRST, true, ms);
  }

  private static Fact fact(String key, String type, long time) {
    Event event = Event.of(type + time, "s", type, null, time, Map.of());
    return new Fact(KeyKind.ORDER, key, event, null, null, false, Clocked.ON_TIME);
  }

  private static List<String> said(EngineHarness engine) {
    return engine.verdicts().stream()
        .map(
            v ->
                "%s %s@%d%s"
                    .formatted(
                        v.dedupKey(),
                        v.kind(),
                        v.time(),
                        v.resolution() == null ? "" : " " + v.resolution()))
        .toList();
  }

  private EngineHarness engine() throws Exception {
    return EngineHarness.open(contents, List.of(initial(first)));
  }

  @Test
  void aShorterLimitMovesWhatIsPendingAndOpensWhatIsLate() throws Exception {
    RuleChange shorter = version(2, within(48), 160);
    try (EngineHarness engine = engine()) {
      engine.fact(fact("late", "from", 100)); // 148 by the new limit, which judges from 160
      engine.fact(fact("pending", "from", 150)); // 198
      engine.watermark(155);
      engine.change(shorter);
      engine.watermark(159);
      assertThat(said(engine)).isEmpty();

      engine.watermark(160);
      assertThat(said(engine)).containsExactly("r|order|late OPEN@160");

      engine.watermark(197);
      assertThat(said(engine)).hasSize(1);
      engine.watermark(198);
      assertThat(said(engine)).containsExactly("r|order|late OPEN@160", "r|order|pending OPEN@198");
    }
  }

  @Test
  void aLongerLimitEndsWhatItDoesNotSupport() throws Exception {
    try (EngineHarness engine = engine()) {
      engine.fact(fact("a", "from", 100));
      engine.watermark(180);
      engine.change(version(2, within(144), 200));
      engine.watermark(300);
      assertThat(said(engine))
          .containsExactly(
              "r|order|a OPEN@172", "r|order|a END@200 RULE_CHANGED", "r|order|a OPEN@244");
    }
  }

  @Test
  void aRollBackIsAVersionLikeAnyOther() throws Exception {
    try (EngineHarness engine = engine()) {
      engine.fact(fact("a", "from", 100));
      engine.change(version(2, within(10), 105));
      engine.change(version(3, within(72), 120));
      engine.watermark(300);
      assertThat(said(engine))
          .containsExactly(
              "r|order|a OPEN@110", "r|order|a END@120 RULE_CHANGED", "r|order|a OPEN@172");
    }
  }

  @Test
  void theSameVersionAgainChangesNothing() throws Exception {
    RuleChange shorter = version(2, within(48), 160);
    try (EngineHarness engine = engine()) {
      engine.change(shorter);
      engine.change(new RuleChange("r", 2, "other", 170, "other"));
      engine.fact(fact("a", "from", 150));
      engine.watermark(300);
      assertThat(said(engine)).containsExactly("r|order|a OPEN@198");
    }
  }

  @Test
  void aVersionThatComesLateJudgesFromTheNextMomentOn() throws Exception {
    try (EngineHarness engine = engine()) {
      engine.fact(fact("a", "from", 100));
      engine.watermark(150);
      engine.change(version(2, within(20), 110));
      engine.watermark(151);
      assertThat(said(engine)).containsExactly("r|order|a OPEN@151");
    }
  }

  @Test
  void aRuleThatIsRemovedOrOffEndsWhatItOpened() throws Exception {
    Rule off =
        ExpectRules.rule(
            "r", 2, first.template(), new Release(Release.Status.OFF, null, Release.OnUpdate.DROP));
    for (RuleChange change : List.of(version(2, off, 200), new RuleChange("r", 2, "", 200, null))) {
      try (EngineHarness engine = engine()) {
        engine.fact(fact("a", "from", 100));
        engine.fact(fact("b", "from", 150));
        engine.change(change);
        engine.fact(fact("c", "from", 250));
        engine.watermark(1_000);
        assertThat(said(engine))
            .containsExactly("r|order|a OPEN@172", "r|order|a END@200 RULE_CHANGED");
        assertThat(engine.keys()).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void aBadVersionIsRefusedAndTheOldOneStays() throws Exception {
    try (EngineHarness engine = engine()) {
      engine.change(new RuleChange("r", 2, "x", 110, "no such content"));
      engine.fact(fact("a", "from", 100));
      engine.watermark(300);
      assertThat(said(engine))
          .containsExactly("rule-refused|global|all|r OPEN@110", "r|order|a OPEN@172");
      assertThat(engine.verdicts().get(0).draft().text().en().summary())
          .contains("Version 2 of rule r", "no such rule: no such content");
    }
  }

  @Test
  void anotherShapeDropsOrDrainsWhatTheOldOneBegan() throws Exception {
    Template other =
        new Expect(
            List.of(ExpectRules.selector("start")),
            List.of(ExpectRules.selector("expect")),
            List.of(),
            Duration.ofMillis(10),
            Expect.Start.FIRST,
            true);
    for (Release.OnUpdate how : Release.OnUpdate.values()) {
      Rule next = ExpectRules.rule("r", 2, other, new Release(Release.Status.LIVE, null, how));
      try (EngineHarness engine = engine()) {
        engine.change(version(2, next, 150));
        engine.fact(fact("a", "from", 100));
        engine.fact(fact("b", "start", 155));
        engine.fact(fact("c", "from", 155)); // the old one takes nothing new
        engine.watermark(400);
        boolean drains = how == Release.OnUpdate.DRAIN;
        assertThat(said(engine))
            .containsExactlyElementsOf(
                drains
                    ? List.of("r|order|b OPEN@165", "r|order|a OPEN@172")
                    : List.of("r|order|b OPEN@165"));
        if (drains) {
          engine.fact(fact("a", "start", 500)); // still the old one's
          engine.fact(fact("a", "expect", 520));
          engine.fact(fact("a", "start", 530)); // the new one's
          engine.watermark(600);
          assertThat(said(engine).subList(2, 4))
              .containsExactly("r|order|a END@520 RECOVERED", "r|order|a OPEN@540");
        }
      }
    }
  }
}
