package io.orderpulse.cep.template.group;

import static io.orderpulse.cep.judge.Samples.T0;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Groups against a look at the whole history at every millisecond. */
class GroupPropertyTest {

  private static final long END = 300;
  private static final long BOUND = 30;

  static final Group NOTICED =
      new Group(
          List.of(on("noticed", "data.kind == 'suspended'")),
          List.of(on("noticed", "data.kind == 'resumed'")),
          "to",
          List.of("region"));

  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 1 + random.nextInt(10); i++) {
      time += random.nextInt(3) * random.nextInt(15);
      Map<String, Object> data = new HashMap<>();
      data.put("region", "31");
      data.put("kind", random.nextInt(3) == 0 ? "resumed" : "suspended");
      if (random.nextBoolean()) {
        data.put("to", T0 + time + random.nextInt(60) - 10);
      }
      facts.add(Samples.fact(String.format("e%02d", i), "noticed", time, data));
    }
    return facts;
  }

  private static List<Verdict> said(Rule rule, List<Fact> arrivals) {
    return Streams.said(
        () -> new GroupTable(rule, NOTICED),
        new GroupCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  @Property(seed = "1", tries = 600)
  void itSaysWhatTheHistorySays(@ForAll long seed) {
    Random random = new Random(seed);
    long hold = random.nextInt(3) * 10L;
    long well = random.nextInt(3) * 10L;
    Rule rule = Samples.timing(Samples.rule(KeyKind.GLOBAL, NOTICED), hold, well, 0);
    List<Fact> history = history(random);
    List<Verdict> said = said(rule, Streams.shuffled(history, BOUND, random));
    assertThat(Streams.lines(said, T0)).isEqualTo(oracle(history, hold, well).lines());
  }

  @Property(seed = "1", tries = 600)
  void whateverComesLateTheNewestNoticeDecides(@ForAll long seed) {
    Random random = new Random(seed);
    List<Fact> history = history(random);
    Rule rule = Samples.rule(KeyKind.GLOBAL, NOTICED);
    List<Verdict> said = said(rule, Streams.delayed(history, BOUND, 100, random));
    boolean open = !said.isEmpty() && said.get(said.size() - 1).kind() != Verdict.Kind.END;
    assertThat(open).isEqualTo(oracle(history, 0, 0).open());
  }

  private static LevelOracle oracle(List<Fact> history, long hold, long well) {
    LevelOracle oracle = new LevelOracle(hold, well);
    boolean was = false;
    long since = 0;
    Fact last = null;
    for (long t = 0; t <= END; t++) {
      for (Fact fact : history) {
        if (fact.time() == T0 + t) {
          last = fact;
          boolean so = isSo(last, t, false);
          since = so && !was ? t : since;
          was = so;
          oracle.see(was, since, t, false, "RECOVERED");
        }
      }
      was = was && isSo(last, t, true);
      oracle.see(was, since, t, true, "RECOVERED");
    }
    return oracle;
  }

  private static boolean isSo(Fact last, long t, boolean over) {
    Object to = last.event().data().get("to");
    boolean ended = to != null && (over ? (Long) to <= T0 + t : (Long) to < T0 + t);
    return last.event().text("kind").equals("suspended") && !ended;
  }
}
