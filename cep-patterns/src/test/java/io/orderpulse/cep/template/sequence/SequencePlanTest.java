package io.orderpulse.cep.template.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.pattern.RandomRules;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequencePlanTest {

  private static final Stage FIRST = RandomRules.stage("s0", Contiguity.FOLLOWED_BY, "a");

  private static Sequence sequence(Skip skip, Stage second) {
    return new Sequence(List.of(FIRST, second), Duration.ofHours(1), skip, null, List.of(), null);
  }

  private static SequencePlan plan(Stage second) {
    return SequencePlan.of(sequence(Skip.NO_SKIP, second));
  }

  private static Stage times(int min, int max, boolean consecutive, String where, String until) {
    return new Stage(
        "s1",
        List.of(RandomRules.selector("b", where)),
        Contiguity.FOLLOWED_BY,
        min,
        max,
        false,
        consecutive,
        false,
        until);
  }

  @Test
  void singleEventsInOrderAreCompact() {
    for (Contiguity contiguity : List.of(Contiguity.FOLLOWED_BY, Contiguity.NOT_FOLLOWED_BY)) {
      SequencePlan plan = plan(RandomRules.stage("s1", contiguity, "b"));
      assertThat(plan.compact()).isTrue();
      assertThat(plan.seesAll()).isFalse();
    }
  }

  @Test
  void whatLooksAtTheVeryNextEventSeesAll() {
    for (Contiguity contiguity : List.of(Contiguity.NEXT, Contiguity.NOT_NEXT)) {
      SequencePlan plan = plan(RandomRules.stage("s1", contiguity, "b"));
      assertThat(plan.compact()).isFalse();
      assertThat(plan.reason()).startsWith("stage 's1' looks at the very next event");
      assertThat(plan.seesAll()).isTrue();
    }
  }

  @Test
  void repetitionsNeedTheAutomaton() {
    assertThat(plan(times(1, 2, false, null, null)))
        .isEqualTo(
            new SequencePlan(
                false,
                "stage 's1' is optional or repeats: needs the automaton of Flink CEP",
                false));
    assertThat(plan(times(2, 2, true, null, null)).seesAll()).isTrue();
    assertThat(plan(times(1, Integer.MAX_VALUE, false, null, "data.v > 1")).seesAll()).isTrue();
  }

  @Test
  void conditionsThatSeeEarlierStagesNeedTheAutomaton() {
    SequencePlan plan = plan(times(1, 1, false, "stages.s0.size() == 1", null));
    assertThat(plan.compact()).isFalse();
    assertThat(plan.reason()).contains("sees earlier stages");
    assertThat(plan.seesAll()).isFalse();
  }

  @Test
  void someSkipsNeedTheAutomaton() {
    Stage second = RandomRules.stage("s1", Contiguity.FOLLOWED_BY, "b");
    assertThat(SequencePlan.of(sequence(Skip.PAST_LAST_EVENT, second)).compact()).isTrue();
    assertThat(SequencePlan.of(sequence(Skip.TO_NEXT, second)).compact()).isFalse();
  }

  @Test
  void onlyTheLimitIsNoPartOfTheShape() {
    SequenceKind kind = new SequenceKind();
    Stage second = RandomRules.stage("s1", Contiguity.FOLLOWED_BY, "b");
    Sequence hour = sequence(Skip.NO_SKIP, second);
    Sequence day =
        new Sequence(hour.stages(), Duration.ofDays(1), Skip.NO_SKIP, null, List.of(), null);
    Sequence endless = new Sequence(hour.stages(), null, Skip.NO_SKIP, null, List.of(), null);
    assertThat(kind.shape(hour)).isEqualTo(kind.shape(day)).isNotEqualTo(kind.shape(endless));
    assertThat(kind.shape(hour)).isNotEqualTo(kind.shape(sequence(Skip.PAST_LAST_EVENT, second)));
  }
}
