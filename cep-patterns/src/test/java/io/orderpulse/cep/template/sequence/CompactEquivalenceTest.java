package io.orderpulse.cep.template.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.pattern.Found;
import io.orderpulse.cep.pattern.Harnesses;
import io.orderpulse.cep.pattern.PatternCase;
import io.orderpulse.cep.pattern.RandomArrivals;
import io.orderpulse.cep.pattern.RandomRules;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The compact plan, the pattern plan and the stock operator find the same. */
class CompactEquivalenceTest {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void allPlansFindTheSame(@ForAll("cases") PatternCase c) throws Exception {
    List<Found> compact = CompactFinder.find(c);
    assertThat(compact.stream().map(Found::line).sorted().toList()).isEqualTo(Harnesses.stock(c));
    assertThat(compact.stream().map(Found::timedLine).sorted().toList())
        .as("with the times of the pattern plan")
        .isEqualTo(Harnesses.hostWithTimes(c));
  }

  @Provide
  Arbitrary<PatternCase> cases() {
    return Combinators.combine(
            RandomRules.simpleSequences().list().ofMinSize(1).ofMaxSize(2),
            RandomArrivals.arrivals(20))
        .as(PatternCase::new);
  }
}
