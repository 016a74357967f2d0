package io.orderpulse.cep.pattern;

import static io.orderpulse.cep.pattern.RandomArrivals.fact;
import static io.orderpulse.cep.pattern.RandomRules.rule;
import static io.orderpulse.cep.pattern.RandomRules.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules come, change and go while the host runs. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class HostRulesTest {

  private static final int CODE = 7;

  private HostOperator operator;
  private KeyedOneInputStreamOperatorTestHarness<String, Fact, Found> harness;

  private static PatternRule ready(int within, Stage... stages) {
    Duration limit = within < 0 ? null : Duration.ofMillis(within);
    Sequence sequence = new Sequence(List.of(stages), limit, Skip.NO_SKIP, null, List.of(), null);
    return new PatternRule(CODE, rule("r", sequence));
  }

  private static PatternRule aThenNoB(int within) {
    return ready(
        within,
        stage("s0", Contiguity.FOLLOWED_BY, "a"),
        stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"));
  }

  private static PatternRule aThenB() {
    return ready(
        -1, stage("s0", Contiguity.FOLLOWED_BY, "a"), stage("s1", Contiguity.FOLLOWED_BY, "b"));
  }

  private static PatternRule aNextB() {
    return ready(-1, stage("s0", Contiguity.FOLLOWED_BY, "a"), stage("s1", Contiguity.NEXT, "b"));
  }

  @BeforeEach
  void open() throws Exception {
    operator = new HostOperator(List.of());
    harness = Harnesses.harness(operator);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private void comes(String type, long time) throws Exception {
    harness.processElement(new StreamRecord<>(fact("k", type, 0, time, (int) time), time));
  }

  private void clock(long watermark) throws Exception {
    harness.processWatermark(watermark);
  }

  private void tidy(long now) throws Exception {
    operator.host.tidyAll(operator.<String>getKeyedStateBackend(), now, operator::sink);
  }

  private List<String> found() {
    return harness.extractOutputValues().stream().map(Found::timedLine).toList();
  }

  @Test
  void aFactThatNoRuleListensToTouchesNothing() throws Exception {
    operator.host.rules(List.of(aThenB()));
    comes("x", 5);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aRuleOfDirectSuccessionSeesEveryFact() throws Exception {
    operator.host.rules(List.of(aNextB()));
    comes("a", 1);
    comes("x", 2);
    comes("b", 3);
    comes("a", 4);
    comes("b", 5);
    clock(10);
    assertThat(found()).containsExactly("7 k {s0=[e4], s1=[e5]}@5");
  }

  @Test
  void aLateFactIsCountedAndNotShown() throws Exception {
    operator.host.rules(List.of(aThenB()));
    comes("a", 1);
    clock(10);
    Fact b = fact("k", "b", 0, 5, 5);
    harness.processElement(
        new StreamRecord<>(
            new Fact(b.kind(), b.key(), b.event(), null, null, false, 10), b.time()));
    clock(20);
    assertThat(found()).isEmpty();
    assertThat(operator.late).isEqualTo(1);
  }

  @Test
  void aShorterLimitMovesDeadlinesAndWhatIsOverdueMatchesAtOnce() throws Exception {
    operator.host.rules(List.of(aThenNoB(100)));
    comes("a", 1);
    comes("a", 35);
    clock(40);
    operator.host.rules(List.of(aThenNoB(20)));
    tidy(41);
    assertThat(found()).containsExactly("7 k {s0=[e1]}@41");
    clock(55);
    assertThat(found()).containsExactly("7 k {s0=[e1]}@41", "7 k {s0=[e35]}@55");
    clock(200);
    assertThat(found()).hasSize(2);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aLongerLimitMovesDeadlines() throws Exception {
    operator.host.rules(List.of(aThenNoB(20)));
    comes("a", 1);
    clock(10);
    operator.host.rules(List.of(aThenNoB(50)));
    tidy(11);
    clock(50);
    assertThat(found()).isEmpty();
    clock(51);
    assertThat(found()).containsExactly("7 k {s0=[e1]}@51");
    clock(100);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void aRuleThatGoesLeavesNothingWhenItsLimitsAreOver() throws Exception {
    operator.host.rules(List.of(aThenNoB(20)));
    comes("a", 1);
    clock(10);
    operator.host.rules(List.of());
    clock(100);
    assertThat(found()).isEmpty();
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void aRuleWithoutALimitThatGoesLeavesNothingAfterTidying() throws Exception {
    operator.host.rules(List.of(aThenB()));
    comes("a", 1);
    clock(10);
    assertThat(harness.numKeyedStateEntries()).isPositive();
    operator.host.rules(List.of());
    tidy(11);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void runsOfAnotherAutomatonUnderTheSameCodeAreForgotten() throws Exception {
    operator.host.rules(List.of(aThenB()));
    comes("a", 1);
    clock(10);
    operator.host.rules(List.of(aThenNoB(20)));
    comes("a", 11);
    clock(100);
    assertThat(found()).containsExactly("7 k {s0=[e11]}@31");
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void runsWaitForTheirLimitsWithOneTimer() throws Exception {
    operator.host.rules(List.of(aThenNoB(100)));
    for (int time = 1; time <= 4; time++) {
      comes("a", time);
    }
    clock(50);
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);
    comes("b", 60);
    comes("a", 70);
    clock(110);
    assertThat(found()).as("b ended them all but the last").isEmpty();
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);
    clock(200);
    assertThat(found()).containsExactly("7 k {s0=[e70]}@170");
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aLimitThatAnEarlierVersionStoredWithItsMomentIsKept() throws Exception {
    operator.host.rules(List.of(aThenNoB(20)));
    comes("a", 1);
    clock(10);
    operator.setCurrentKey("k");
    operator.limitAsOnceStored(15, CODE);
    operator.host.rules(List.of(aThenNoB(5)));
    clock(100);
    assertThat(found()).containsExactly("7 k {s0=[e1]}@15");
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  /** {@code a} then {@code b} with a condition. */
  private static PatternRule aThen(String condition) {
    Stage second =
        new Stage(
            "s1",
            List.of(RandomRules.selector("b", condition)),
            Contiguity.FOLLOWED_BY,
            1,
            1,
            false,
            false,
            false,
            null);
    return ready(20, stage("s0", Contiguity.FOLLOWED_BY, "a"), second);
  }

  private static PatternRule division() {
    return aThen("1 / data.v > 0");
  }

  @Test
  void aConditionSeesItsOwnFactWholeAndOfEarlierOnesWhatItNames() throws Exception {
    operator.host.rules(
        List.of(aThen("data.w == 2 && stages.s0[0].data.v == 1 && stages.s0[0].source == 's'")));
    comesWith("a", 1, Map.of("v", 1L, "w", 1L));
    comesWith("b", 2, Map.of("v", 2L, "w", 1L));
    comesWith("b", 3, Map.of("v", 3L, "w", 2L));
    clock(10);
    assertThat(found()).containsExactly("7 k {s0=[e1], s1=[e3]}@3");
  }

  @Test
  void ofAMatchedEventNothingIsRememberedThatNoConditionAsksFor() {
    Fact fact = factWith("a", 1, Map.of("v", 1L, "phone_hash", "x", "note", "y"));
    assertThat(data(fact, aThen("data.note == 'z'"))).isEmpty();
    assertThat(data(fact, aThen("stages.s0[0].data.v == data.note"))).isEqualTo(Map.of("v", 1L));
    assertThat(data(fact, aThen("stages.s0[0].data == data"))).isEqualTo(fact.event().data());
    assertThat(data(fact, aThen("stages.s0[0].data.absent == 1"))).isEmpty();
  }

  private static Map<String, Object> data(Fact fact, PatternRule rule) {
    return RememberedFacts.of(List.of(rule)).of(fact).event().data();
  }

  private static Fact factWith(String type, long time, Map<String, Object> data) {
    Event event = Event.of("e" + time, "s", type, null, time, data);
    return new Fact(KeyKind.ORDER, "k", event, null, null, false, Clocked.ON_TIME);
  }

  private void comesWith(String type, long time, Map<String, Object> data) throws Exception {
    harness.processElement(new StreamRecord<>(factWith(type, time, data), time));
  }

  @Test
  void aConditionThatCannotBeWorkedOutIsToldAndCountsAsFalse() throws Exception {
    List<String> troubles = new ArrayList<>();
    operator.host.onTrouble((code, time, cause) -> troubles.add(code + "@" + time));
    operator.host.rules(List.of(division()));
    comes("a", 1);
    comes("b", 2);
    clock(100);
    assertThat(troubles).containsExactly("7@2");
    assertThat(found()).isEmpty();
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void withoutSomebodyToTellTheOperatorFails() throws Exception {
    operator.host.rules(List.of(division()));
    comes("a", 1);
    comes("b", 2);
    assertThatThrownBy(() -> clock(100)).hasStackTraceContaining("division by zero");
  }

  @Test
  void twoRulesNeverShareACode() {
    assertThatThrownBy(() -> operator.host.rules(List.of(aThenB(), aNextB())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same code");
  }

  @Test
  void theBufferRunsNoThreadOfItsOwn() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    HostOperator another = new HostOperator(List.of());
    try (var second = Harnesses.harness(another)) {
      second.open();
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (!before.contains(thread) && thread.getName().startsWith("Timer-")) {
          thread.join(Duration.ofSeconds(20).toMillis());
          assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
      }
    }
  }
}
