package io.orderpulse.cep.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One operator with many patterns finds what one stock operator per pattern finds. */
class PatternEquivalenceTest {

  static long[] T = new long[4];

  @Property(tries = 2000)
  void sequences(@ForAll("sequences") PatternCase c) throws Exception {
    long a = System.nanoTime();
    var h = Harnesses.host(c);
    long b = System.nanoTime();
    var st = Harnesses.stock(c);
    T[0] += b - a;
    T[1] += System.nanoTime() - b;
    T[2]++;
    T[3] += c.rules().size();
    if (T[2] % 100 == 0)
      System.out.println(
          "TIMES "
              + T[0] / 1000000
              + " "
              + T[1] / 1000000
              + " "
              + T[2]
              + " "
              + T[3]
              + " "
              + h.size());
    assertThat(h).isEqualTo(st);
  }

  @Property(tries = 500)
  void expects(@ForAll("expects") PatternCase c) throws Exception {
    long a = System.nanoTime();
    var h = Harnesses.host(c);
    long b = System.nanoTime();
    var st = Harnesses.stock(c);
    T[0] += b - a;
    T[1] += System.nanoTime() - b;
    T[2]++;
    T[3] += c.rules().size();
    if (T[2] % 100 == 0)
      System.out.println(
          "TIMES "
              + T[0] / 1000000
              + " "
              + T[1] / 1000000
              + " "
              + T[2]
              + " "
              + T[3]
              + " "
              + h.size());
    assertThat(h).isEqualTo(st);
  }

  @Provide
  Arbitrary<PatternCase> sequences() {
    return Combinators.combine(
            RandomRules.sequences().list().ofMinSize(1).ofMaxSize(3), RandomArrivals.arrivals(14))
        .as(PatternCase::new);
  }

  @Provide
  Arbitrary<PatternCase> expects() {
    return Combinators.combine(
            Arbitraries.lazy(RandomRules::expects).list().ofMinSize(1).ofMaxSize(3),
            RandomArrivals.arrivals(14))
        .as(PatternCase::new);
  }
}
