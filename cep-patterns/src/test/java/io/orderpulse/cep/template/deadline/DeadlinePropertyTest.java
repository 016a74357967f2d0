package io.orderpulse.cep.template.deadline;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.LevelOracle;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.reference.ReferenceRules;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Deadlines against a computation that looks at every millisecond of the whole history. */
class DeadlinePropertyTest {

  private static final long END = 200;
  private static final long BOUND = 30;

  private static Rule rule(Random random) {
    Duration offset = Duration.ofMillis(random.nextInt(3) * 20 - 20);
    Deadline template =
        new Deadline(
            "due",
            offset,
            random.nextBoolean(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            "order.rank < rank.shipped && !order.terminal");
    return Samples.timing(
        Samples.rule(KeyKind.ORDER, template), random.nextInt(3) * 10L, random.nextInt(3) * 10L, 0);
  }

  /** A history of one order in verdict order; ties are frequent. */
  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      time += random.nextInt(3) * random.nextInt(20);
      int rank = random.nextInt(3) == 0 ? 70 : 10;
      Long due = random.nextInt(6) == 0 ? null : (Long) (T0 + random.nextInt(150));
      facts.add(fact("e" + i, "order.amended", time, order(i, rank, random.nextInt(8) == 0, due)));
    }
    return facts;
  }

  private static List<Verdict> said(Rule rule, List<Fact> arrivals) {
    return Streams.said(
        () -> new DeadlineTable(rule, (Deadline) rule.template()),
        new DeadlineCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  @Property(seed = "1", tries = 600)
  void itSaysWhatTheHistorySays(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = rule(random);
    List<Fact> history = history(random);
    List<Verdict> said = said(rule, Streams.shuffled(history, BOUND, random));
    assertThat(Streams.lines(said, T0)).isEqualTo(oracle(rule, history).lines());
  }

  @Property(seed = "1", tries = 600)
  void whateverComesLateTheEndIsTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.timing(rule(random), 0, 0, 0);
    List<Fact> history = history(random);
    List<Verdict> said = said(rule, Streams.delayed(history, BOUND, 100, random));
    boolean open = !said.isEmpty() && said.get(said.size() - 1).kind() != Verdict.Kind.END;
    assertThat(open).isEqualTo(oracle(rule, history).open());
    for (int i = 0; i < said.size(); i++) {
      assertThat(said.get(i).kind() == Verdict.Kind.OPEN).as("turns").isEqualTo(i % 2 == 0);
    }
  }

  @Property(seed = "1", tries = 500)
  void itSaysTheSameAsTheReference(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.builtIn("ship-overdue");
    List<Fact> due = // the reference does not take a date back
        history(random).stream().filter(fact -> fact.order().due() != null).toList();
    List<Fact> arrivals = Streams.delayed(due, BOUND, 100, random);
    assertThat(said(rule, arrivals))
        .isEqualTo(ReferenceRules.said(rule, arrivals, BOUND, T0 + END));
  }

  /** An older state of the order comes last. */
  @Example
  void anOlderStateOfTheOrderIsNotShown() {
    itSaysTheSameAsTheReference(9117160034737539020L);
  }

  private static LevelOracle oracle(Rule rule, List<Fact> history) {
    Deadline template = (Deadline) rule.template();
    LevelOracle oracle =
        new LevelOracle(rule.timing().hold().toMillis(), rule.timing().resolveAfter().toMillis());
    Fact last = null;
    for (long t = 0; t <= END; t++) {
      for (Fact fact : history) {
        if (fact.time() == T0 + t) {
          last = fact;
          see(oracle, template, last, t, false);
        }
      }
      if (last != null) {
        see(oracle, template, last, t, true);
      }
    }
    return oracle;
  }

  private static void see(LevelOracle oracle, Deadline d, Fact fact, long t, boolean over) {
    boolean holds = fact.order().rank() < 70 && !fact.order().terminal();
    Long due = fact.order().due();
    long at = due == null ? 0 : due - T0 + d.offset().toMillis() + (d.strict() ? 1 : 0);
    boolean past = due != null && holds && (over ? at <= t : at < t);
    boolean cancelled = fact.order().cancelled();
    String why = cancelled && (due == null || !holds) ? "CANCELLED" : "RECOVERED";
    oracle.see(past, at, t, over, why);
  }
}
