package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random <em>sequence</em> and <em>expect</em> rules that Flink CEP can run. */
public final class RandomRules {

  private static final int ENDLESS = Integer.MAX_VALUE;

  private RandomRules() {}

  public static Rule rule(String id, Template template) {
    Rule.Text text = new Rule.Text(id, "", "", "");
    return new Rule(
        id,
        1,
        KeyKind.ORDER,
        template,
        List.of(new Rule.SeverityStep(Severity.WARNING, null, null)),
        Timing.DEFAULT,
        new Alerting("owner", List.of(), null, Duration.ZERO, List.of(), null, List.of()),
        Release.DEFAULT,
        Map.of(),
        null,
        text,
        text,
        "test");
  }

  public static Selector selector(String type, String where) {
    return new Selector(type, where, null, null, null);
  }

  public static Stage stage(String name, Contiguity contiguity, String... types) {
    List<Selector> events = new ArrayList<>();
    for (String type : types) {
      events.add(selector(type, null));
    }
    return new Stage(name, events, contiguity, 1, 1, false, false, false, null);
  }

  public static Arbitrary<Rule> expects() {
    return Combinators.combine(
            selectors(0),
            selectors(0),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(Expect.Start.class))
        .as(
            (from, end, within, start) ->
                rule(
                    "expect",
                    new Expect(from, end, List.of(), Duration.ofMillis(within), start, false)));
  }

  /** Sequences of every kind. */
  public static Arbitrary<Rule> sequences() {
    return sequences(Arbitraries.of(Skip.class), true);
  }

  /** Sequences for which the compact plan is made. */
  public static Arbitrary<Rule> simpleSequences() {
    return sequences(Arbitraries.of(Skip.NO_SKIP, Skip.PAST_LAST_EVENT), false);
  }

  private static Arbitrary<Rule> sequences(Arbitrary<Skip> skips, boolean all) {
    Arbitrary<Integer> limits = Arbitraries.integers().between(0, 25);
    return Combinators.combine(
            Arbitraries.integers().between(1, 4).flatMap(n -> stages(n, all)),
            limits.injectNull(0.2),
            skips,
            Arbitraries.integers().between(0, 3))
        .as(RandomRules::sequence)
        .filter(RandomRules::isPossible);
  }

  private static Rule sequence(List<Stage> raw, Integer within, Skip skip, int to) {
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : raw) {
      stages.add(fitting(stage, stages.isEmpty() ? null : stages.get(stages.size() - 1)));
    }
    boolean ends = stages.get(stages.size() - 1).contiguity() == Contiguity.NOT_FOLLOWED_BY;
    Integer limit = ends && within == null ? Integer.valueOf(9) : within;
    return rule(
        "sequence",
        new Sequence(
            List.copyOf(stages),
            limit == null ? null : Duration.ofMillis(limit),
            skip,
            skip == Skip.TO_FIRST || skip == Skip.TO_LAST
                ? stages.get(to % stages.size()).name()
                : null,
            List.of(),
            null));
  }

  /** What must not come neither repeats nor follows something optional. */
  private static Stage fitting(Stage s, Stage before) {
    boolean not =
        s.contiguity() == Contiguity.NOT_NEXT || s.contiguity() == Contiguity.NOT_FOLLOWED_BY;
    if (before == null || (not && before.min() == 0)) {
      return new Stage(
          s.name(),
          s.events(),
          Contiguity.FOLLOWED_BY,
          s.min(),
          s.max(),
          s.greedy(),
          s.consecutive(),
          s.combinations(),
          s.until());
    }
    return not
        ? new Stage(s.name(), s.events(), s.contiguity(), 1, 1, false, false, false, null)
        : s;
  }

  private static boolean isPossible(Rule rule) {
    try {
      RulePattern.of(rule);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Arbitrary<List<Stage>> stages(int count, boolean all) {
    List<Arbitrary<Stage>> each = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      each.add(all ? anyStage(i) : simpleStage(i));
    }
    return Combinators.combine(each).as(s -> s);
  }

  private static Arbitrary<Stage> simpleStage(int number) {
    return Combinators.combine(
            selectors(0),
            Arbitraries.of(
                Contiguity.FOLLOWED_BY, Contiguity.FOLLOWED_BY, Contiguity.NOT_FOLLOWED_BY))
        .as(
            (events, contiguity) ->
                new Stage("s" + number, events, contiguity, 1, 1, false, false, false, null));
  }

  private static Arbitrary<Stage> anyStage(int number) {
    Arbitrary<int[]> times =
        Arbitraries.of(
            List.of(
                new int[] {1, 1},
                new int[] {1, 1},
                new int[] {1, 1},
                new int[] {0, 1},
                new int[] {2, 2},
                new int[] {1, 2},
                new int[] {0, 2},
                new int[] {2, 3},
                new int[] {1, ENDLESS},
                new int[] {2, ENDLESS},
                new int[] {0, ENDLESS}));
    return Combinators.combine(
            selectors(number),
            Arbitraries.of(Contiguity.class),
            times,
            Arbitraries.of(false, false, true),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("data.v == 3", "type == \"x\"").injectNull(0.7))
        .as(
            (events, contiguity, t, greedy, inner, until) ->
                new Stage(
                    "s" + number,
                    events,
                    contiguity,
                    t[0],
                    t[1],
                    greedy && t[1] > 1,
                    inner == 1 && t[1] > 1,
                    inner == 2 && t[1] > 1,
                    t[1] == ENDLESS ? until : null));
  }

  private static Arbitrary<List<Selector>> selectors(int stage) {
    return Combinators.combine(Arbitraries.of("a", "b", "b", "c"), condition(stage))
        .as(RandomRules::selector)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  private static Arbitrary<String> condition(int stage) {
    List<String> plain = List.of("data.v > 0", "data.v != 2", "data.v == 1");
    if (stage == 0) {
      return Arbitraries.of(plain).injectNull(0.8);
    }
    List<String> some = new ArrayList<>(plain);
    some.add("stages.s0.all(e, e.data.v <= data.v)");
    some.add("stages.s0.exists(e, e.data.v != data.v)");
    some.add("stages.s" + (stage - 1) + ".size() != 2");
    return Arbitraries.of(some).injectNull(0.7);
  }
}
