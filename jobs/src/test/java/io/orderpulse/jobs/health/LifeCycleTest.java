package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

  private static final Rule RULE = RuleFiles.builtIn().orThrow().rules().get(0);

  private final LifeCycle lifeCycle = new LifeCycle(RunFacts.replay());

  private static Verdict open(long time) {
    return Verdict.open(draft(time));
  }

  private static Anomaly draft(long time) {
    return new Draft(RULE).about("O1", null, SubjectFacts.NONE).at(time, time).build();
  }

  private static Verdict end(long time) {
    String key = Draft.dedupKey(RULE, "O1", null);
    return Verdict.end(key, time, Resolution.RECOVERED, null);
  }

  private List<Anomaly> live(List<Verdict> verdicts) {
    List<Anomaly> said = new ArrayList<>();
    LifeState state = null;
    for (Verdict verdict : verdicts) {
      Optional<Anomaly> next = lifeCycle.on(state, verdict, verdict.time());
      if (next.isPresent()) {
        said.add(next.get());
        state = new LifeState(next.get(), next.get().status() != Status.RESOLVED);
      }
    }
    return said;
  }

  /** Each number is a verdict: its kind by the remainder of three, at a time that may go back. */
  @Property(tries = 500)
  void noSequenceOfVerdictsBreaksTheContract(
      @ForAll @Size(max = 30) List<@IntRange(max = 59) Integer> script) {
    List<Verdict> verdicts =
        script.stream()
            .map(
                n ->
                    switch (n % 3) {
                      case 0 -> open(n / 3);
                      case 1 -> Verdict.change(draft(n / 3));
                      default -> end(n / 3);
                    })
            .toList();
    Set<String> ids = new HashSet<>();
    Anomaly before = null;
    for (Anomaly a : live(verdicts)) {
      assertThat(ids.add(a.envelopeId())).as("ids are never shared: %s", a.envelopeId()).isTrue();
      boolean open = before != null && before.status() != Status.RESOLVED;
      assertThat(a.status() == Status.OPEN).isNotEqualTo(open);
      assertThat(a.resolution() != null).isEqualTo(a.status() == Status.RESOLVED);
      if (a.status() == Status.OPEN) {
        assertThat(a.seq()).isEqualTo(1);
      } else {
        assertThat(a.seq()).isEqualTo(before.seq() + 1);
        assertThat(a.episode()).isEqualTo(before.episode());
      }
      before = a;
    }
  }

  @Test
  void anEpisodeIsTheTimeItsConditionBecameTrue() {
    List<Anomaly> said = live(List.of(open(5), open(6), end(7), open(9)));
    assertThat(said.stream().map(Anomaly::envelopeId))
        .containsExactly(key() + "#5.1", key() + "#5.2", key() + "#9.1");
  }

  @Test
  void aMomentThatComesTrueTwiceIsTwoEpisodes() {
    List<Anomaly> said = live(List.of(open(5), end(7), open(5), end(8)));
    assertThat(said.stream().map(Anomaly::envelopeId))
        .containsExactly(key() + "#5.1", key() + "#5.2", key() + "#6.1", key() + "#6.2");
  }

  @Test
  void nothingEndsBeforeItOpened() {
    List<Anomaly> said = live(List.of(open(5), end(3)));
    assertThat(said.get(1).time()).isEqualTo(5);
  }

  private static String key() {
    return Draft.dedupKey(RULE, "O1", null);
  }
}
