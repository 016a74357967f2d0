package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/** A rule says the same on a roster with many others as in a table of its own. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class RosterEquivalenceTest {

  private static final String[] TYPES = {"a", "b", "c", "d", "stop"};
  private static final int KEYS = 5;
  private static final int BOUND = 40;

  /** What the engine does at one point of a run. */
  private record Step(
      Fact fact, long watermark, RuleChange plain, RuleChange apart, boolean stop) {}

  private final Map<String, Rule> contents = new HashMap<>();

  @Property(seed = "1", tries = 100)
  void aRosterSaysWhatTablesSay(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    int rules = random.nextInt(4) == 0 ? 60 + random.nextInt(80) : 1 + random.nextInt(6);
    List<RuleChange> plain = new ArrayList<>();
    List<RuleChange> apart = new ArrayList<>();
    List<Rule> current = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      Rule rule = rule(random, "r" + i, 1, Release.DEFAULT);
      current.add(rule);
      plain.add(known("plain", rule, 1, Long.MIN_VALUE));
      apart.add(known("apart", apart(rule), 1, Long.MIN_VALUE));
    }
    List<Step> steps = steps(random, current);
    List<String> missing = run(apart, steps, false);
    List<String> surplus = new ArrayList<>();
    run(plain, steps, true).stream().filter(v -> !missing.remove(v)).forEach(surplus::add);
    assertThat(missing).as("only tables say it").isEmpty();
    assertThat(surplus).as("only the roster says it").isEmpty();
  }

  /** Each of them takes over from one that has not ended yet. */
  @Example
  void threeShapesInARowDrainOneAfterTheOther() throws Exception {
    aRosterSaysWhatTablesSay(591645813793291065L);
  }

  /** It was to come into force after the facts that it noted, and never did. */
  @Example
  void aVersionThatIsSwitchedOffBeforeItsTimeSaysNothing() throws Exception {
    aRosterSaysWhatTablesSay(-151);
  }

  /** The slot of a table is made by a fact that lies in the time of the next version. */
  @Example
  void whatComesLateIsJudgedByTheVersionOfItsPlace() throws Exception {
    aRosterSaysWhatTablesSay(-1895404959805491080L);
  }

  private List<String> run(List<RuleChange> initial, List<Step> steps, boolean roster)
      throws Exception {
    List<Verdict> verdicts = new ArrayList<>();
    EngineHarness engine = EngineHarness.open(contents, initial);
    for (Step step : steps) {
      if (step.fact() != null) {
        engine.fact(step.fact());
      } else if (step.plain() != null) {
        engine.change(roster ? step.plain() : step.apart());
      } else if (step.stop()) {
        OperatorSubtaskState state = engine.snapshot(1, 1);
        verdicts.addAll(engine.verdicts());
        engine.close();
        engine = EngineHarness.restored(contents, initial, state, 1, 0);
      } else {
        engine.watermark(step.watermark());
      }
    }
    verdicts.addAll(engine.verdicts());
    engine.close();
    return verdicts.stream()
        .map(RosterEquivalenceTest::said)
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String said(Verdict v) {
    String draft =
        v.draft() == null
            ? ""
            : v.draft().severity() + " v" + v.draft().rule().version() + " " + v.draft().evidence();
    return "%s %s@%d(%d) %s %s %s"
        .formatted(v.dedupKey(), v.kind(), v.time(), v.at(), v.resolution(), v.evidence(), draft);
  }

  private List<Step> steps(Random random, List<Rule> rules) {
    List<Step> steps = new ArrayList<>();
    long newest = 1_000;
    long clock = Long.MIN_VALUE;
    for (int i = 0; i < 150; i++) {
      newest += random.nextInt(3) == 0 ? 0 : random.nextInt(25);
      long time = newest - random.nextInt(random.nextInt(8) == 0 ? 4 * BOUND : BOUND);
      steps.add(new Step(fact(random, i, time, clock), 0, null, null, false));
      if (random.nextInt(3) == 0 && newest - BOUND > clock) {
        clock = newest - BOUND;
        steps.add(new Step(null, clock, null, null, false));
      }
      if (random.nextInt(25) == 0) {
        steps.add(change(random, rules, newest + random.nextInt(2 * BOUND) - BOUND));
      }
      if (random.nextInt(60) == 0) {
        steps.add(new Step(null, 0, null, null, true));
      }
    }
    steps.add(new Step(null, newest + 1_000, null, null, false));
    return steps;
  }

  private static Fact fact(Random random, int i, long time, long clock) {
    String type = TYPES[random.nextInt(random.nextInt(4) == 0 ? TYPES.length : TYPES.length - 1)];
    Map<String, Object> data = Map.of("n", (long) random.nextInt(10));
    Event event = Event.of("e" + i, "s" + random.nextInt(2), type, null, time, data);
    String key = "k" + random.nextInt(KEYS);
    long seenAt = time <= clock ? clock : Clocked.ON_TIME;
    return new Fact(KeyKind.ORDER, key, event, null, null, false, seenAt);
  }

  /** Another limit, other texts or another shape; off, or gone. */
  private Step change(Random random, List<Rule> rules, long from) {
    int i = random.nextInt(rules.size());
    Rule before = rules.get(i);
    int version = before.version() + 1;
    if (random.nextInt(6) == 0) {
      RuleChange gone = new RuleChange(before.id(), version, "", from, null);
      rules.set(i, before.withVersion(version));
      return new Step(null, 0, gone, gone, false);
    }
    Expect was = (Expect) before.template();
    Release release = release(random);
    Rule next =
        random.nextInt(3) == 0
            ? rule(random, before.id(), version, release)
            : with(
                before,
                version,
                new Expect(
                    was.from(), was.expect(), was.unless(), limit(random), was.start(), true),
                release);
    rules.set(i, next);
    boolean moves = random.nextInt(3) == 0; // its texts show more: it leaves the roster
    return new Step(
        null,
        0,
        known("plain", moves ? apart(next) : next, version, from),
        known("apart", apart(next), version, from),
        false);
  }

  private static Release release(Random random) {
    Release.Status status = random.nextInt(6) == 0 ? Release.Status.OFF : Release.Status.LIVE;
    boolean drains = random.nextInt(4) == 0;
    return new Release(status, null, drains ? Release.OnUpdate.DRAIN : Release.OnUpdate.DROP);
  }

  private RuleChange known(String kind, Rule rule, int version, long from) {
    String content = kind + rule.id() + "#" + version;
    contents.put(content, rule);
    return new RuleChange(rule.id(), version, content, from, content);
  }

  private static Duration limit(Random random) {
    return Duration.ofMillis(1 + random.nextInt(80));
  }

  private static Rule rule(Random random, String id, int version, Release release) {
    List<Selector> unless =
        random.nextBoolean() ? List.of() : List.of(selector(random, "stop", null));
    Expect expect =
        new Expect(
            List.of(selector(random, TYPES[random.nextInt(2)], null)),
            List.of(
                selector(random, TYPES[random.nextInt(3)], null),
                selector(random, "d", Resolution.MERGED)),
            unless,
            limit(random),
            Expect.Start.FIRST,
            true);
    return with(ExpectRules.rule(id, version, expect, release), version, expect, release);
  }

  private static Selector selector(Random random, String type, Resolution reason) {
    String where = random.nextBoolean() ? null : "data.n > " + random.nextInt(10);
    return new Selector(type, where, reason, null, null);
  }

  /** Two severities, the second 90 ms after the start. */
  private static Rule with(Rule rule, int version, Expect expect, Release release) {
    return new Rule(
        rule.id(),
        version,
        rule.key(),
        expect,
        List.of(
            new Rule.SeverityStep(Severity.WARNING, null, null),
            new Rule.SeverityStep(Severity.ERROR, Duration.ofMillis(90), null)),
        rule.timing(),
        rule.alerting(),
        release,
        rule.params(),
        rule.unit(),
        rule.zh(),
        rule.en(),
        rule.source());
  }

  /** The same with a text that shows a field of the start, which no roster remembers. */
  private static Rule apart(Rule rule) {
    Rule.Text text = new Rule.Text(rule.id(), "{from.n}", "{limit}", "{value}");
    return new Rule(
        rule.id(),
        rule.version(),
        rule.key(),
        rule.template(),
        rule.severity(),
        rule.timing(),
        rule.alerting(),
        rule.release(),
        rule.params(),
        rule.unit(),
        text,
        text,
        rule.source());
  }
}
