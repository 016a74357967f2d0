package io.orderpulse.cep.template.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.pattern.Found;
import io.orderpulse.cep.pattern.Harnesses;
import io.orderpulse.cep.pattern.PatternCase;
import io.orderpulse.cep.pattern.PatternCase.Arrival;
import io.orderpulse.cep.pattern.RandomArrivals;
import io.orderpulse.cep.pattern.RandomRules;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The compact plan, the pattern plan and the stock operator find the same. */
class CompactEquivalenceTest {

  @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
  void allPlansFindTheSame(@ForAll("cases") PatternCase c) throws Exception {
    List<Found> compact = CompactFinder.find(c);
    assertThat(compact.stream().map(Found::line).sorted().toList()).isEqualTo(Harnesses.stock(c));
    assertThat(compact.stream().map(Found::timedLine).sorted().toList())
        .as("with the times of the pattern plan")
        .isEqualTo(Harnesses.hostWithTimes(c));
  }

  @Example
  void ofRunsThatEndTogetherTheFirstSkipsTheOthers() throws Exception {
    Sequence sequence =
        new Sequence(
            List.of(
                RandomRules.stage("s0", Contiguity.FOLLOWED_BY, "a"),
                RandomRules.stage("s1", Contiguity.FOLLOWED_BY, "b"),
                RandomRules.stage("s2", Contiguity.NOT_FOLLOWED_BY, "c")),
            Duration.ofMillis(9),
            Skip.PAST_LAST_EVENT,
            null,
            List.of(),
            null);
    List<Arrival> arrivals =
        List.of(
            new Arrival(RandomArrivals.fact("k", "a", 0, 5, 0), 0),
            new Arrival(RandomArrivals.fact("k", "a", 0, 5, 3), 0),
            new Arrival(RandomArrivals.fact("k", "b", 0, 6, 1), 0),
            new Arrival(null, RandomArrivals.END));
    PatternCase c = new PatternCase(List.of(RandomRules.rule("r", sequence)), arrivals);
    assertThat(Harnesses.stock(c)).containsExactly("1 k {s0=[e0], s1=[e1]}");
    allPlansFindTheSame(c);
  }

  @Provide
  Arbitrary<PatternCase> cases() {
    return Combinators.combine(
            RandomRules.simpleSequences().list().ofMinSize(1).ofMaxSize(2),
            RandomArrivals.arrivals(20))
        .as(PatternCase::new);
  }
}
