package io.orderpulse.cep.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * One operator with many patterns finds what one stock operator per pattern finds. More cases with
 * {@code -Djqwik.tries.default=20000}.
 */
class PatternEquivalenceTest {

  private static final int MOST_EVENTS = 16;

  @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
  void sequences(@ForAll("sequences") PatternCase c) throws Exception {
    assertThat(Harnesses.host(c)).isEqualTo(Harnesses.stock(c));
  }

  @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
  void expects(@ForAll("expects") PatternCase c) throws Exception {
    assertThat(Harnesses.host(c)).isEqualTo(Harnesses.stock(c));
  }

  @Provide
  Arbitrary<PatternCase> sequences() {
    return Combinators.combine(
            RandomRules.sequences().list().ofMinSize(1).ofMaxSize(2),
            RandomArrivals.arrivals(MOST_EVENTS))
        .as(PatternCase::new);
  }

  @Provide
  Arbitrary<PatternCase> expects() {
    return Combinators.combine(
            Arbitraries.lazy(RandomRules::expects).list().ofMinSize(1).ofMaxSize(2),
            RandomArrivals.arrivals(MOST_EVENTS))
        .as(PatternCase::new);
  }
}
