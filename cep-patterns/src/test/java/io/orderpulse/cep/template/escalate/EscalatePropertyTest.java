package io.orderpulse.cep.template.escalate;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.on;
import static io.orderpulse.cep.judge.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Escalation against a look at every millisecond. */
class EscalatePropertyTest {

  private static final long END = 300;
  private static final long BOUND = 30;
  private static final long EVERY = 20;

  static Escalate expedite(long offset) {
    return new Escalate(
        "order.rank < rank.shipped && !order.terminal",
        List.of(on("tagged")),
        List.of(on("untagged")),
        "due",
        Duration.ofMillis(offset),
        Duration.ofMillis(EVERY),
        List.of(
            new Escalate.Level("warehouse-lead", Severity.ERROR),
            new Escalate.Level("ops-director", Severity.ERROR),
            new Escalate.Level("ceo", Severity.CRITICAL)));
  }

  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    List<String> types = List.of("tagged", "tagged", "untagged", "order.amended");
    long time = 0;
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      time += random.nextInt(3) * random.nextInt(30);
      int rank = random.nextInt(4) == 0 ? 70 : 10;
      long due = T0 + (random.nextInt(3) == 0 ? random.nextInt(100) : 50);
      facts.add(
          fact(
              String.format("e%02d", i),
              types.get(random.nextInt(4)),
              time,
              order(i, rank, false, due)));
    }
    return facts;
  }

  private static List<Verdict> said(Escalate template, List<Fact> arrivals) {
    Rule rule = Samples.rule(KeyKind.ORDER, template);
    return Streams.said(
        () -> new EscalateTable(rule, template),
        new EscalateCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  @Property(seed = "1", tries = 700)
  void theNthLookThatFindsItSoReachesLevelN(@ForAll long seed) {
    Random random = new Random(seed);
    long offset = random.nextInt(5) * 10L - 20;
    List<Fact> history = history(random);
    List<Verdict> said = said(expedite(offset), Streams.shuffled(history, BOUND, random));
    List<String> lines =
        said.stream()
            .map(
                v ->
                    v.draft() == null
                        ? "end@" + (v.time() - T0)
                        : v.draft().level()
                            + " "
                            + v.draft().owner().role()
                            + "@"
                            + (v.time() - T0))
            .toList();
    assertThat(lines).isEqualTo(naive(history, offset));
  }

  @Property(seed = "1", tries = 700)
  void whateverComesLateNoLevelIsRepeated(@ForAll long seed) {
    Random random = new Random(seed);
    List<Verdict> said = said(expedite(0), Streams.delayed(history(random), BOUND, 100, random));
    int level = 0;
    for (Verdict v : said) {
      assertThat(v.kind() == Verdict.Kind.OPEN).isEqualTo(level == 0);
      if (v.kind() == Verdict.Kind.END) {
        level = 0;
      } else {
        assertThat(v.draft().level()).isEqualTo(++level);
      }
    }
  }

  private static List<String> naive(List<Fact> history, long offset) {
    List<String> lines = new ArrayList<>();
    List<String> roles = List.of("warehouse-lead", "ops-director", "ceo");
    boolean tagged = false;
    int level = 0;
    Fact last = null;
    for (long t = 0; t <= END; t++) {
      for (Fact fact : history) {
        if (fact.time() == T0 + t) {
          last = fact;
          tagged = tagged || fact.event().type().equals("tagged");
          tagged = tagged && !fact.event().type().equals("untagged");
          if (!(tagged && fact.order().rank() < 70)) {
            if (level > 0) {
              lines.add("end@" + t);
            }
            level = 0;
          }
        }
      }
      boolean so = last != null && tagged && last.order().rank() < 70;
      long since = last == null ? -1 : t - (last.order().due() - T0) - offset;
      if (so && since >= 0 && since % EVERY == 0 && level < 3) {
        lines.add((level + 1) + " " + roles.get(level) + "@" + t);
        level++;
      }
    }
    return lines;
  }
}
