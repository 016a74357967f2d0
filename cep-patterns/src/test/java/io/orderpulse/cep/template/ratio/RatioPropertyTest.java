package io.orderpulse.cep.template.ratio;

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
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Ratios against windows counted anew at each look. */
class RatioPropertyTest {

  private static final long END = 400;
  private static final long BOUND = 30;
  private static final long WINDOW = 60;
  private static final long SLIDE = 10;

  private static Ratio ratio(Random random) {
    Ratio.Kind of = Ratio.Kind.values()[random.nextInt(3)];
    boolean quantile = of == Ratio.Kind.QUANTILE;
    boolean distinct = !quantile && random.nextBoolean();
    return new Ratio(
        of,
        List.of(on("bad")),
        of == Ratio.Kind.COUNT ? List.of() : List.of(on("bad"), on("good")),
        distinct ? "ticket" : null,
        null,
        quantile ? "data.ms" : null,
        quantile ? new BigDecimal("0.75") : null,
        Duration.ofMillis(WINDOW),
        Duration.ofMillis(SLIDE),
        false,
        1 + random.nextInt(3),
        quantile
            ? new BigDecimal("1.45") // far from any ratio of the values: classes are 2 % wide
            : of == Ratio.Kind.COUNT ? BigDecimal.valueOf(2) : new BigDecimal("400"),
        of == Ratio.Kind.SHARE ? BigDecimal.valueOf(1000) : BigDecimal.ONE);
  }

  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 2 + random.nextInt(25); i++) {
      time += random.nextInt(3) * random.nextInt(random.nextInt(6) == 0 ? 60 : 10);
      Map<String, Object> data =
          Map.of("ticket", "T" + random.nextInt(4), "ms", 100L * (1 + random.nextInt(5)));
      facts.add(
          Samples.fact(
              String.format("e%02d", i), random.nextBoolean() ? "bad" : "good", time, data));
    }
    return facts;
  }

  @Property(seed = "1", tries = 700)
  void itSaysWhatTheWindowsSay(@ForAll long seed) {
    Random random = new Random(seed);
    Ratio template = ratio(random);
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
            () -> new RatioTable(rule, template),
            new RatioCodec(),
            Samples.KEY,
            arrivals,
            BOUND,
            T0 + END);
    LevelOracle oracle = new LevelOracle(hold, well);
    Map<Fact, Long> seen = Streams.seenAt(arrivals, BOUND);
    boolean over = false;
    long since = 0;
    for (long t = 0; t <= END; t++) {
      if (t % SLIDE == 0) {
        boolean now = isOver(template, window(history, seen, t));
        since = now && !over ? t : since;
        over = now;
      }
      oracle.see(over, since, t, true, "RECOVERED");
    }
    assertThat(Streams.lines(said, T0)).isEqualTo(oracle.lines());
  }

  /** What is known of a window when it is looked at. */
  private static List<Fact> window(List<Fact> history, Map<Fact, Long> seen, long end) {
    return history.stream()
        .filter(f -> f.time() >= T0 + end - WINDOW && f.time() < T0 + end)
        .filter(f -> seen.get(f) == Clocked.ON_TIME || seen.get(f) < T0 + end)
        .toList();
  }

  private static boolean isOver(Ratio template, List<Fact> window) {
    long whole = window.size();
    double limit = template.over().doubleValue();
    Stream<Fact> bad = window.stream().filter(f -> f.event().type().equals("bad"));
    if (template.of() == Ratio.Kind.QUANTILE) {
      List<Long> part = bad.map(RatioPropertyTest::ms).sorted().toList();
      List<Long> all = window.stream().map(RatioPropertyTest::ms).sorted().toList();
      return part.size() >= template.min()
          && all.size() >= template.min()
          && quantile(part) / quantile(all) > limit;
    }
    long part =
        template.distinct() == null
            ? bad.count()
            : bad.map(f -> f.event().text("ticket")).distinct().count();
    if (template.of() == Ratio.Kind.COUNT) {
      return part > limit;
    }
    return whole >= template.min() && part * 1000 > limit * whole;
  }

  private static long ms(Fact fact) {
    return (Long) fact.event().data().get("ms");
  }

  private static double quantile(List<Long> sorted) {
    return sorted.get((int) Math.ceil(0.75 * sorted.size()) - 1);
  }
}
