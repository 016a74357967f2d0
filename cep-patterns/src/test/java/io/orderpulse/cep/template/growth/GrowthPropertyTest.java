package io.orderpulse.cep.template.growth;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.LevelOracle;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Growth against windows counted anew at each look. */
class GrowthPropertyTest {

  private static final long END = 500;
  private static final long BOUND = 30;
  private static final long WINDOW = 40;
  private static final long SLIDE = 10;

  private static Growth growth(Random random) {
    return new Growth(
        List.of(on("complaint")),
        "channel",
        random.nextBoolean() ? "ticket" : null,
        Duration.ofMillis(WINDOW),
        Duration.ofMillis(SLIDE),
        1 + random.nextInt(2),
        new BigDecimal("0.5"));
  }

  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 2 + random.nextInt(30); i++) {
      time += random.nextInt(3) * random.nextInt(10);
      Map<String, Object> data =
          Map.of("ticket", "T" + random.nextInt(5), "channel", "C" + random.nextInt(2));
      facts.add(Samples.fact(String.format("e%02d", i), "complaint", time, data));
    }
    return facts;
  }

  @Property(seed = "1", tries = 700)
  void itSaysWhatTheWindowsSay(@ForAll long seed) {
    Random random = new Random(seed);
    Growth template = growth(random);
    long hold = random.nextInt(3) * 10L;
    long well = random.nextInt(3) * 15L;
    Rule rule = Samples.timing(Samples.rule(KeyKind.GLOBAL, template), hold, well, 0);
    List<Fact> history = history(random);
    List<Fact> arrivals =
        random.nextBoolean()
            ? Streams.shuffled(history, BOUND, random)
            : Streams.delayed(history, BOUND, 100, random);
    List<Verdict> said =
        Streams.said(
            () -> new GrowthTable(rule, template),
            new GrowthCodec(),
            Samples.KEY,
            arrivals,
            BOUND,
            T0 + END);
    Map<Fact, Long> seen = Streams.seenAt(arrivals, BOUND);
    List<String> naive = new ArrayList<>();
    for (String channel : List.of("C0", "C1")) {
      List<Fact> own =
          history.stream().filter(f -> channel.equals(f.event().text("channel"))).toList();
      LevelOracle oracle = new LevelOracle(hold, well);
      boolean over = false;
      long since = 0;
      for (long t = 0; t <= END; t++) {
        if (t % SLIDE == 0) {
          long now = count(template, own, seen, t - WINDOW, t, t);
          long before = count(template, own, seen, t - 2 * WINDOW, t - WINDOW, t);
          boolean grown =
              now >= template.min() && before >= template.min() && 2 * now >= 3 * before;
          since = grown && !over ? t : since;
          over = grown;
        }
        oracle.see(over, since, t, true, "RECOVERED");
      }
      naive.addAll(oracle.lines());
    }
    assertThat(Streams.lines(said, T0)).isEqualTo(naive);
  }

  /** Complaints of a window that are known when it is looked at. */
  private static long count(
      Growth template, List<Fact> own, Map<Fact, Long> seen, long from, long to, long look) {
    List<Fact> window =
        own.stream()
            .filter(f -> f.time() >= T0 + from && f.time() < T0 + to)
            .filter(f -> seen.get(f) == Clocked.ON_TIME || seen.get(f) < T0 + look)
            .toList();
    return template.distinct() == null
        ? window.size()
        : window.stream().map(f -> f.event().text("ticket")).distinct().count();
  }
}
