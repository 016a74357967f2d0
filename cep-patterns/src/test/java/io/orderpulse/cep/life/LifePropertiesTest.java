package io.orderpulse.cep.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever happens in whatever order, the contract holds, and people are told what they must be.
 */
class LifePropertiesTest {

  private static final long MIN = 60_000;
  private static final long T0 = 1_771_000_000_000L;
  private static final long END = T0 + 100_000 * MIN;

  private static final String[] RULES = {"a", "b", "c", "d"};

  /** a mutes b and c, b mutes d, d mutes a. */
  private static final Map<String, List<String>> MUTES =
      Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of(), "d", List.of("a"));

  private static Handling random(Random random, String rule) {
    Handling handling =
        Said.handling(
            random.nextBoolean()
                ? null
                : List.of(new Rung(1, "x", 3 * MIN), new Rung(3, "y", 9 * MIN)),
            random.nextBoolean() ? null : new Handling.Calls(2, 5 * MIN, -1, -1, "UTC"),
            random.nextInt(4) == 0 ? "channel" : null,
            null,
            random.nextBoolean() ? List.of("logistics") : null,
            "SF");
    return handling.muting(MUTES.get(rule));
  }

  /** A script of a key is a sequence that its rule could say: it opens, changes, relapses, ends. */
  private static List<LifeEvent> script(Random random, int keys, boolean simple) {
    List<LifeEvent> script = new ArrayList<>();
    for (int k = 0; k < keys; k++) {
      String rule = RULES[random.nextInt(RULES.length)];
      Handling by = simple ? Handling.PLAIN.muting(MUTES.get(rule)) : random(random, rule);
      Said about = Said.of(rule, "order", "K" + k, "O" + random.nextInt(3)).handled(by);
      long now = T0 + random.nextInt(20) * MIN;
      boolean open = false;
      for (int i = random.nextInt(8); i >= 0; i--) {
        Verdict verdict;
        if (!open) {
          verdict = about.open(now, Severity.values()[random.nextInt(4)], now - 5 * MIN);
          open = true;
        } else {
          int what = random.nextInt(5);
          open = what < 2;
          verdict =
              what == 0
                  ? about.change(now, Severity.values()[random.nextInt(4)])
                  : what == 1 ? about.relapse(now) : about.end(now);
        }
        script.add(LifeEvent.of(verdict));
        if (!simple && random.nextInt(3) == 0) {
          String word =
              new String[] {"acknowledged", "snoozed", "false-positive", "closed", "nonsense"}
                  [random.nextInt(5)];
          for (LifeEvent.To to : List.of(LifeEvent.To.FOLLOW, LifeEvent.To.FOLLOW_GROUP)) {
            script.add(
                LifeEvent.feedback(
                    to, about.key(), word, now, now + random.nextInt(9) * MIN, List.of()));
          }
        }
        if (!simple && random.nextInt(3) == 0) {
          script.add(LifeEvent.heard("logistics/sf", now, now));
        }
        now += random.nextInt(3) == 0 ? 0 : random.nextInt(12) * MIN;
      }
    }
    return script;
  }

  /** Another arrival order: events of one key keep theirs, as they come from one place. */
  private static List<LifeEvent> shuffled(List<LifeEvent> script, Random random) {
    Map<String, List<LifeEvent>> byKey = new TreeMap<>();
    script.forEach(e -> byKey.computeIfAbsent(e.to() + e.key(), k -> new ArrayList<>()).add(e));
    List<List<LifeEvent>> left = new ArrayList<>(byKey.values());
    List<LifeEvent> out = new ArrayList<>();
    while (!left.isEmpty()) {
      List<LifeEvent> one = left.get(random.nextInt(left.size()));
      out.add(one.remove(0));
      left.removeIf(List::isEmpty);
    }
    return out;
  }

  private static Machine run(List<LifeEvent> script) {
    Machine machine = new Machine();
    script.forEach(machine::put);
    return machine.until(END);
  }

  private static Set<String> set(Machine machine) {
    Set<String> all = new HashSet<>();
    machine.records().forEach(a -> assertThat(all.add(a.toString())).isTrue());
    return all;
  }

  @Property(seed = "1", tries = 300)
  void anotherArrivalOrderSaysTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<LifeEvent> script = script(random, 8, false);
    assertThat(set(run(shuffled(script, random)))).isEqualTo(set(run(script)));
  }

  @Property(seed = "1", tries = 300)
  void noScriptBreaksTheContract(@ForAll long seed) {
    List<LifeEvent> script = script(new Random(seed), 12, false);
    Map<String, Anomaly> last = new HashMap<>();
    Map<String, Boolean> told = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Anomaly a : run(script).records()) {
      Anomaly before = last.put(a.dedupKey(), a);
      boolean open = before != null && before.status() != Status.RESOLVED;
      assertThat(ids.add(a.envelopeId())).as("ids are never shared: %s", a.envelopeId()).isTrue();
      assertThat(a.status() == Status.OPEN).as("%s", a).isNotEqualTo(open);
      assertThat(a.resolution() != null).isEqualTo(a.status() == Status.RESOLVED);
      assertThat(a.notifies()).isEqualTo(a.suppressedBy() == null);
      if (a.status() == Status.OPEN) {
        assertThat(a.seq()).isEqualTo(1);
        assertThat(before == null || a.episode() > before.episode()).isTrue();
        told.put(a.dedupKey(), false);
      } else {
        assertThat(a.seq()).isEqualTo(before.seq() + 1);
        assertThat(a.episode()).isEqualTo(before.episode());
      }
      switch (a.status()) {
        case ESCALATED -> assertThat(a.level()).isGreaterThan(before.level());
        case UPDATED -> {
          assertThat(a.level()).isEqualTo(before.level());
          assertThat(
                  a.severity() != before.severity()
                      || a.flaps() != before.flaps()
                      || a.notifies() != before.notifies()
                      || !a.evidence().equals(before.evidence())
                      || !a.impact().equals(before.impact()))
              .as("%s after %s", a, before)
              .isTrue();
        }
        case RESOLVED ->
            assertThat(!told.get(a.dedupKey()) || a.notifies())
                .as("who was told of it is told of its end")
                .isTrue();
        default -> {}
      }
      told.merge(a.dedupKey(), a.notifies(), Boolean::logicalOr);
    }
    long opened = last.values().stream().filter(a -> a.status() != Status.RESOLVED).count();
    assertThat(opened).isLessThanOrEqualTo(last.size());
  }

  /** Muting and cool-down against a plain look at all that is open, at every moment. */
  @Property(seed = "1", tries = 300)
  void whoIsToldIsWhatAPlainLookSays(@ForAll long seed) {
    List<LifeEvent> script = script(new Random(seed), 8, true);
    Machine machine = new Machine();
    script.forEach(machine::put);
    Naive naive = new Naive(script);
    for (long now : naive.moments()) {
      machine.until(now);
      Map<String, Boolean> expected = naive.tells(now);
      Map<String, Boolean> said = new TreeMap<>();
      for (Anomaly a : machine.records()) {
        if (a.status() == Status.RESOLVED) {
          said.remove(a.dedupKey());
        } else {
          said.put(a.dedupKey(), a.notifies());
        }
      }
      assertThat(said).as("at %d", (now - T0) / MIN).isEqualTo(expected);
    }
  }

  /** A storm against a batch that looks at all openings at once. */
  @Property(seed = "1", tries = 200)
  void stormsAreWhatABatchFinds(@ForAll long seed) {
    Random random = new Random(seed);
    Handling by = Said.handling(null, null, "channel", null, null, null);
    Machine machine = new Machine();
    int count = 15 + random.nextInt(60);
    TreeMap<Long, List<String>> opens = new TreeMap<>();
    Map<String, Long> ends = new HashMap<>();
    int span = 1 + random.nextInt(240);
    for (int i = 0; i < count; i++) {
      Said one = Said.ofOrder("r", "O%03d".formatted(i)).handled(by);
      long at = T0 + random.nextInt(span) * 1000L;
      long end = at + random.nextInt(5) * 20_000L;
      opens.computeIfAbsent(at, t -> new ArrayList<>()).add(one.key());
      ends.put(one.key(), end);
      machine.say(one.open(at)).say(one.end(end));
    }
    machine.until(END);
    List<String> groups = new ArrayList<>();
    for (Anomaly a : machine.records("r|channel|web|storm")) {
      if (a.status() != Status.UPDATED) {
        groups.add(a.status() + " " + (a.time() - T0) + " " + a.impact().orders());
      }
    }
    assertThat(groups.stream().filter(g -> g.startsWith("OPEN")).map(g -> g.split(" ")[1]).toList())
        .isEqualTo(NaiveStorm.openings(opens, ends).stream().map(t -> "" + (t - T0)).toList());
    assertThat(
            groups.stream()
                .filter(g -> g.startsWith("RESOLVED"))
                .map(g -> g.split(" ")[1])
                .toList())
        .isEqualTo(NaiveStorm.ends(opens, ends).stream().map(t -> "" + (t - T0)).toList());
  }
}
