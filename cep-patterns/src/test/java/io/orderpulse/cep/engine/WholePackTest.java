package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RuleJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Rules of every template in one engine: the order of arrival and restarts change no verdict. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class WholePackTest {

  private static final long BOUND = Duration.ofHours(5).toMillis();
  private static final List<RuleChange> CHANGES = RuleJson.changes(RuleFiles.builtIn());
  private static final List<Rule> RULES = CHANGES.stream().map(RuleJson::parse).toList();

  @Test
  void thePackHasEveryTemplate() {
    Set<String> templates = new TreeSet<>();
    RULES.forEach(rule -> templates.add(rule.template().wire()));
    assertThat(templates).hasSize(14);
  }

  @Property(seed = "1", tries = 60)
  void theOrderOfArrivalAndRestartsChangeNothing(@ForAll long seed) throws Exception {
    PackStreams streams = new PackStreams(seed);
    List<Fact> facts = streams.facts(RULES, 300);
    Random random = new Random(seed);
    List<String> expected = run(facts, List.of(), new int[] {1});
    int first = 1 + streams.below(200);
    List<Integer> stops = List.of(first, first + 50);
    List<String> said = run(Streams.shuffled(facts, BOUND, random), stops, new int[] {1, 3, 2});
    assertThat(without(expected, said)).as("missing").isEmpty();
    assertThat(without(said, expected)).as("too much").isEmpty();
  }

  private static List<String> without(List<String> all, List<String> some) {
    List<String> left = new ArrayList<>(all);
    some.forEach(left::remove);
    return left;
  }

  /**
   * Rules of windows and of silence need other streams than this; their tables' tests have them.
   */
  @Test
  void theStreamsAreNotTooTame() throws Exception {
    Set<String> rules = new TreeSet<>();
    for (long seed = 7; seed < 27; seed++) {
      List<Fact> facts = new PackStreams(seed).facts(RULES, 300);
      run(facts, List.of(), new int[] {1})
          .forEach(line -> rules.add(line.substring(0, line.indexOf('|'))));
    }
    assertThat(rules)
        .contains(
            "carrier-suspended",
            "drawing-mismatch",
            "hop-broken",
            "light-red",
            "reconciliation-diff",
            "stock-not-locked",
            "oversell",
            "policy-drift",
            "ship-overdue",
            "sync-miss",
            "warehouse-full");
  }

  private static List<String> run(List<Fact> facts, List<Integer> stops, int[] parallelism)
      throws Exception {
    List<Verdict> verdicts = new ArrayList<>();
    OperatorSubtaskState state = null;
    long newest = 0;
    int from = 0;
    for (int part = 0; part < parallelism.length; part++) {
      boolean last = part == parallelism.length - 1;
      int to = last ? facts.size() : stops.get(part);
      List<EngineHarness> engines = new ArrayList<>();
      for (int i = 0; i < parallelism[part]; i++) {
        OperatorSubtaskState own =
            state == null
                ? null
                : AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    state,
                    EngineHarness.MAX_PARALLELISM,
                    parallelism[part - 1],
                    parallelism[part],
                    i);
        engines.add(EngineHarness.restored(RuleJson::parse, CHANGES, own, parallelism[part], i));
      }
      for (Fact fact : facts.subList(from, to)) {
        engines.get(subtask(fact, engines.size())).fact(fact);
        newest = Math.max(newest, fact.time());
        for (EngineHarness engine : engines) {
          engine.watermark(newest - BOUND - 1);
        }
      }
      state = finish(engines, last, newest, verdicts);
      from = to;
    }
    return verdicts.stream()
        .map(
            v ->
                "%s %s@%d %s %s"
                    .formatted(
                        v.dedupKey(),
                        v.kind(),
                        v.time(),
                        v.resolution(),
                        v.draft() == null ? v.evidence() : v.draft()))
        .sorted()
        .toList();
  }

  private static OperatorSubtaskState finish(
      List<EngineHarness> engines, boolean last, long newest, List<Verdict> verdicts)
      throws Exception {
    OperatorSubtaskState[] states = new OperatorSubtaskState[engines.size()];
    for (int i = 0; i < states.length; i++) {
      if (last) {
        engines.get(i).watermark(newest + Duration.ofDays(30).toMillis());
      } else {
        states[i] = engines.get(i).snapshot(1, 1);
      }
      verdicts.addAll(engines.get(i).verdicts());
      engines.get(i).close();
    }
    return last ? null : AbstractStreamOperatorTestHarness.repackageState(states);
  }

  private static int subtask(Fact fact, int parallelism) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        RuleKey.of(fact), EngineHarness.MAX_PARALLELISM, parallelism);
  }
}
