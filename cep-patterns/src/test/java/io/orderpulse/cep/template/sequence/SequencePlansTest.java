package io.orderpulse.cep.template.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.pattern.Found;
import io.orderpulse.cep.pattern.PatternCase;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.pattern.RandomArrivals;
import io.orderpulse.cep.pattern.RandomRules;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One rule says the same in both plans, however lazily its cells are looked at. */
class SequencePlansTest {

  private static final int BOUND = 7;

  @Property(seed = "1", tries = 500, edgeCases = EdgeCasesMode.NONE)
  void bothPlansSayTheSame(@ForAll("cases") PatternCase c) {
    Rule rule = c.rules().get(0);
    Sequence sequence = (Sequence) rule.template();
    List<Fact> facts =
        c.arrivals().stream()
            .filter(a -> a.fact() != null && a.fact().key().equals("k1"))
            .map(PatternCase.Arrival::fact)
            .toList();
    List<Verdict> compact =
        Streams.said(
            () -> new SequenceTable(rule, sequence),
            SequenceCodec.INSTANCE,
            "k1",
            facts,
            BOUND,
            2 * RandomArrivals.END);
    assertThat(patternPlan(rule, sequence, c, facts)).isEqualTo(compact);
  }

  private static List<Verdict> patternPlan(
      Rule rule, Sequence sequence, PatternCase c, List<Fact> facts) {
    SequenceTable table = new SequenceTable(rule, sequence, false);
    TableDriver<SequenceCell> driver =
        new TableDriver<>(table, SequenceCodec.INSTANCE, "k1", TableDriver.Mode.LAZY);
    List<Found> matches = new ArrayList<>(CompactFinder.find(c));
    matches.removeIf(f -> !f.key().equals("k1"));
    boolean timed = SequencePlan.isNot(sequence.stages().get(sequence.stages().size() - 1));
    long newest = Long.MIN_VALUE;
    for (Fact fact : facts) {
      driver.comes(fact);
      newest = Math.max(newest, fact.time());
      handIn(table, driver, matches, timed, newest - BOUND - 1);
      driver.watermark(newest - BOUND - 1);
    }
    handIn(table, driver, matches, timed, Long.MAX_VALUE);
    driver.watermark(2 * RandomArrivals.END);
    return driver.said();
  }

  private static void handIn(
      SequenceTable table,
      TableDriver<SequenceCell> driver,
      List<Found> matches,
      boolean timed,
      long until) {
    for (Found found : matches) {
      if (found.time() <= until) {
        Evidence last =
            found.stages().values().stream()
                .flatMap(List::stream)
                .max(Evidence.ORDER)
                .orElseThrow();
        table.matched(
            driver.cell(), new PatternMatch(found.stages(), found.time(), timed ? null : last));
      }
    }
    matches.removeIf(f -> f.time() <= until);
  }

  @Provide
  Arbitrary<PatternCase> cases() {
    return Combinators.combine(
            RandomRules.simpleSequences(),
            Arbitraries.of("s0").injectNull(0.5),
            Arbitraries.of("x", "c", ""),
            Arbitraries.of(0, 0, 4),
            Arbitraries.of(0, 0, 5),
            RandomArrivals.arrivals(20))
        .as(
            (rule, each, resolve, hold, well, arrivals) ->
                new PatternCase(List.of(mended(rule, each, resolve, hold, well)), arrivals));
  }

  private static Rule mended(Rule rule, String each, String resolve, int hold, int well) {
    Sequence s = (Sequence) rule.template();
    List<Selector> mends =
        resolve.isEmpty() ? List.of() : List.of(RandomRules.selector(resolve, null));
    Sequence with = new Sequence(s.stages(), s.within(), s.skip(), s.skipTo(), mends, each);
    return Samples.timing(
        RandomRules.rule("r", with), hold, well, with.resolve().isEmpty() ? 50 : 0);
  }
}
