package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.pattern.PatternCase;
import io.orderpulse.cep.pattern.RandomArrivals;
import io.orderpulse.cep.pattern.RandomRules;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/** A release that would judge a rule by another plan goes on where the one before stopped. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class PlanOfAnotherReleaseTest {

  private static final Planner.Choice COMPACT = rule -> true;
  private static final Planner.Choice AUTOMATON = rule -> false;

  private final Map<String, Rule> contents = new HashMap<>();

  @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
  void verdictsAreThoseOfARunWithoutIt(@ForAll("cases") PatternCase c, @ForAll("stops") int stop)
      throws Exception {
    List<String> undisturbed = run(c, List.of(COMPACT));
    assertThat(run(c, List.of(AUTOMATON))).as("pattern plan").isEqualTo(undisturbed);
    assertThat(run(c, List.of(COMPACT, AUTOMATON), stop)).isEqualTo(undisturbed);
    assertThat(run(c, List.of(AUTOMATON, COMPACT), stop)).isEqualTo(undisturbed);
    assertThat(run(c, List.of(AUTOMATON, COMPACT, AUTOMATON), stop, stop + 3))
        .isEqualTo(undisturbed);
  }

  /** The new plan is that of shapes that begin under it; a new limit is no new shape. */
  @Example
  void aNewShapeGetsTheNewPlan() {
    Rule old = rule("r", 1, RandomRules.simpleSequences().sample());
    Rule other = rule("other", 1, RandomRules.simpleSequences().sample());
    RuleBook book = new RuleBook(change -> contents.get(change.content()), AUTOMATON);
    RuleChange first = known(old);
    assertThat(book.add(first, 0, true).orElseThrow().isCompact()).isTrue();
    RuleChange next = new RuleChange("r", 2, first.content(), 10, first.content());
    assertThat(book.add(next, 10, null).orElseThrow().isCompact()).isTrue();
    assertThat(book.add(known(other), 0, null).orElseThrow().isCompact()).isFalse();
  }

  private List<String> run(PatternCase c, List<Planner.Choice> releases, int... stops)
      throws Exception {
    Rule rule = rule("r", 1, c.rules().get(0));
    List<RuleChange> initial = List.of(known(rule));
    List<Verdict> said = new ArrayList<>();
    EngineHarness engine = EngineHarness.planned(releases.get(0), contents, initial, null);
    int release = 0;
    int at = 0;
    for (PatternCase.Arrival arrival : c.arrivals()) {
      if (release < stops.length && at++ == stops[release]) {
        release++;
        OperatorSubtaskState state = engine.snapshot(release, release);
        said.addAll(engine.verdicts());
        engine.close();
        engine = EngineHarness.planned(releases.get(release), contents, initial, state);
      }
      if (arrival.fact() == null) {
        engine.watermark(arrival.watermark());
      } else {
        engine.fact(arrival.fact());
      }
    }
    engine.watermark(4 * RandomArrivals.END);
    said.addAll(engine.verdicts());
    engine.close();
    return said.stream()
        .map(
            v ->
                "%s %s@%d %s %s"
                    .formatted(
                        v.dedupKey(),
                        v.kind(),
                        v.time(),
                        v.resolution(),
                        v.draft() == null ? v.evidence() : v.draft().evidence()))
        .sorted()
        .toList();
  }

  private RuleChange known(Rule rule) {
    RuleChange change = EngineHarness.initial(rule);
    contents.put(change.content(), rule);
    return change;
  }

  private static Rule rule(String id, int version, Rule of) {
    return RandomRules.rule(id, of.template()).withVersion(version);
  }

  @Provide
  Arbitrary<PatternCase> cases() {
    return Combinators.combine(RandomRules.simpleSequences(), RandomArrivals.arrivals(20))
        .as((rule, arrivals) -> new PatternCase(List.of(rule), arrivals));
  }

  @Provide
  Arbitrary<Integer> stops() {
    return Arbitraries.integers().between(1, 20);
  }
}
