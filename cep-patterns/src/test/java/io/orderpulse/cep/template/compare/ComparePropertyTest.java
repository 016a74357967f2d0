package io.orderpulse.cep.template.compare;

import static io.orderpulse.cep.judge.Samples.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.LevelOracle;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.reference.ReferenceRules;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Compare rules against the reference, and against a look at every millisecond. */
class ComparePropertyTest {

  private static final long END = 260;
  private static final long BOUND = 30;

  private static Rule drift(long grace) {
    return Samples.timing(Samples.builtIn("policy-drift"), grace, 0, 0);
  }

  private static List<Fact> policies(Random random, boolean many) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 2 + random.nextInt(10); i++) {
      time += random.nextInt(3) * random.nextInt(15);
      boolean documented = random.nextInt(3) == 0;
      Map<String, Object> data = new HashMap<>();
      data.put("version", "V" + i);
      if (!documented || (many && random.nextInt(3) == 0)) {
        data.put("system", many ? "S" + random.nextInt(2) : "S");
      }
      if (random.nextInt(4) != 0) {
        data.put("content", Map.of("limit", (long) (1 + random.nextInt(2)), "name", "n"));
      }
      if (random.nextInt(3) != 0) {
        data.put("content_sha256", "h" + random.nextInt(2));
      }
      if (random.nextInt(3) == 0) {
        data.put("effective_from", Instant.ofEpochMilli(T0 + random.nextInt(150)).toString());
      }
      String type = documented ? "policy.documented" : "policy.deployed";
      facts.add(Samples.fact(KeyKind.POLICY, String.format("e%02d", i), type, time, data, null));
    }
    return facts;
  }

  private static List<Fact> drawings(Random random) {
    List<Fact> facts = new ArrayList<>();
    List<String> types = List.of("drawing.confirmed", "drawing.released", "material.ordered");
    long time = 0;
    for (int i = 0; i < 2 + random.nextInt(10); i++) {
      time += random.nextInt(3) * random.nextInt(15);
      Map<String, Object> data =
          Map.of("version", "V" + random.nextInt(2), "content_sha256", "h" + random.nextInt(2));
      facts.add(
          Samples.fact(
              KeyKind.DRAWING,
              String.format("e%02d", i),
              types.get(random.nextInt(3)),
              time,
              data,
              Samples.order("O1", i, 10, false, T0, T0 + 9, List.of())));
    }
    return facts;
  }

  private static List<Verdict> said(Rule rule, List<Fact> arrivals) {
    return Streams.said(
        () -> new CompareTable(rule, (Compare) rule.template()),
        new CompareCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  private static List<Fact> arrivals(List<Fact> history, Random random) {
    return random.nextBoolean()
        ? Streams.shuffled(history, BOUND, random)
        : Streams.delayed(history, BOUND, 100, random);
  }

  @Property(seed = "1", tries = 500)
  void policiesDriftAsInTheReference(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = drift(random.nextInt(3) * 10L);
    List<Fact> arrivals = arrivals(policies(random, true), random);
    assertThat(said(rule, arrivals))
        .isEqualTo(ReferenceRules.said(rule, arrivals, BOUND, T0 + END));
  }

  @Property(seed = "1", tries = 500)
  void drawingsMismatchAsInTheReference(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.builtIn("drawing-mismatch");
    List<Fact> arrivals = arrivals(drawings(random), random);
    assertThat(said(rule, arrivals))
        .isEqualTo(ReferenceRules.said(rule, arrivals, BOUND, T0 + END));
  }

  @Property(seed = "1", tries = 500)
  void itSaysWhatTheHistorySays(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.timing(drift(random.nextInt(3) * 10L), 10, random.nextInt(2) * 15L, 0);
    List<Fact> history = policies(random, false);
    List<Verdict> said = said(rule, Streams.shuffled(history, BOUND, random));
    assertThat(Streams.lines(said, T0)).isEqualTo(naive(rule, history));
  }

  /**
   * Looks at what is in force at every millisecond. Versions published before begin to count one by
   * one, and before what comes at that time: a difference that one of them ends and the next makes
   * again is another.
   */
  private static List<String> naive(Rule rule, List<Fact> history) {
    LevelOracle oracle =
        new LevelOracle(rule.timing().hold().toMillis(), rule.timing().resolveAfter().toMillis());
    List<Fact> seen = new ArrayList<>();
    boolean differed = false;
    long since = 0;
    for (long t = 0; t <= END; t++) {
      long time = T0 + t;
      List<Fact> now = new ArrayList<>();
      for (Fact fact : history) {
        if (fact.time() == time) {
          now.add(fact);
        }
      }
      List<Fact> counting = new ArrayList<>();
      seen.stream().filter(f -> effective(f) < time).forEach(counting::add);
      for (Fact fact : seen) {
        if (effective(fact) == time) {
          counting.add(fact);
          boolean differs = differ(counting, time);
          since = differs && !differed ? t : since;
          differed = differs;
        }
      }
      for (int i = 0; i <= now.size(); i++) {
        boolean over = i == now.size();
        if (!over) {
          seen.add(now.get(i));
        }
        boolean differs = differ(seen, time);
        since = differs && !differed ? t : since;
        differed = differs;
        if (!seen.isEmpty()) {
          oracle.see(differs, since, t, over, "RECOVERED");
        }
      }
    }
    return oracle.lines();
  }

  private static boolean differ(List<Fact> seen, long now) {
    Fact expected = newest(seen, "policy.documented", now);
    Fact actual = newest(seen, "policy.deployed", now);
    if (expected == null || actual == null) {
      return false;
    }
    for (String field : List.of("content", "content_sha256")) {
      Object a = expected.event().data().get(field);
      Object b = actual.event().data().get(field);
      if (a != null && b != null) {
        return !Objects.equals(a, b);
      }
    }
    return false;
  }

  private static Fact newest(List<Fact> seen, String type, long now) {
    Fact newest = null;
    for (Fact fact : seen) {
      boolean later = newest == null || effective(fact) >= effective(newest);
      if (fact.event().type().equals(type) && effective(fact) <= now && later) {
        newest = fact;
      }
    }
    return newest;
  }

  private static long effective(Fact fact) {
    String text = fact.event().text("effective_from");
    return text == null ? fact.time() : Instant.parse(text).toEpochMilli();
  }
}
