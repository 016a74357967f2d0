package io.orderpulse.cep.template.match;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.LevelOracle;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Match rules against a computation that looks at every millisecond of the whole history. */
class MatchPropertyTest {

  private static final long END = 250;
  private static final long BOUND = 30;

  private static final Match LEVEL =
      new Match(List.of(on("load", "data.share > 85")), List.of(), true, null, "data.share");
  private static final Match MENDED =
      new Match(List.of(on("load", "data.share > 85")), List.of(on("ok")), false, null, null);

  private static Rule rule(Random random, Match template) {
    return Samples.timing(
        Samples.rule(KeyKind.GLOBAL, template),
        random.nextInt(3) * 10L,
        random.nextInt(3) * 10L,
        0);
  }

  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 1 + random.nextInt(10); i++) {
      time += random.nextInt(3) * random.nextInt(15);
      long share = random.nextBoolean() ? 90 : 80;
      String type = random.nextInt(4) == 0 ? "ok" : "load";
      facts.add(fact("e" + random.nextInt(9) + i, type, time, Map.of("share", share)));
    }
    facts.sort(Comparator.comparing((Fact f) -> f.time()).thenComparing(f -> f.event().id()));
    return facts;
  }

  private static List<Verdict> said(Rule rule, List<Fact> arrivals) {
    return Streams.said(
        () -> new MatchTable(rule, (Match) rule.template()),
        new MatchCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  @Property(seed = "1", tries = 600)
  void itSaysWhatTheHistorySays(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = rule(random, random.nextBoolean() ? LEVEL : MENDED);
    List<Fact> history = history(random);
    List<Verdict> said = said(rule, Streams.shuffled(history, BOUND, random));
    assertThat(Streams.lines(said, T0)).isEqualTo(oracle(rule, history).lines());
  }

  @Property(seed = "1", tries = 600)
  void whateverComesLateTheNewestEventDecides(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.timing(rule(random, random.nextBoolean() ? LEVEL : MENDED), 0, 0, 0);
    List<Fact> history = history(random);
    List<Verdict> said = said(rule, Streams.delayed(history, BOUND, 100, random));
    boolean open = !said.isEmpty() && said.get(said.size() - 1).kind() != Verdict.Kind.END;
    assertThat(open).isEqualTo(oracle(rule, history).open());
  }

  private static LevelOracle oracle(Rule rule, List<Fact> history) {
    boolean level = ((Match) rule.template()).level();
    LevelOracle oracle =
        new LevelOracle(rule.timing().hold().toMillis(), rule.timing().resolveAfter().toMillis());
    boolean wrong = false;
    long since = 0;
    for (long t = 0; t <= END; t++) {
      for (Fact fact : history) {
        if (fact.time() == T0 + t) {
          boolean over = (Long) fact.event().data().get("share") > 85;
          boolean load = fact.event().type().equals("load");
          boolean now = load ? over || (wrong && !level) : level && wrong;
          since = now && !wrong ? t : since;
          wrong = now;
          oracle.see(wrong, since, t, false, "RECOVERED");
        }
      }
      oracle.see(wrong, since, t, true, "RECOVERED");
    }
    return oracle;
  }
}
