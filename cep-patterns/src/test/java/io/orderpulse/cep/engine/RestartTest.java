package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** Restarts at any point, in any parallelism, with rules changed in between, change no verdict. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class RestartTest {

  private static final int[] PARALLELISM = {1, 3, 2};

  private final Map<String, Rule> contents = new HashMap<>();

  /** An undisturbed run and one that stops twice say the same. */
  @Property(seed = "1", tries = 100)
  void aRestartChangesNothing(@ForAll long seed, @ForAll Expect.Start start) throws Exception {
    ExpectStreams streams = new ExpectStreams(seed);
    List<Fact> facts = streams.arrivals(streams.facts(9, 90, 1_000));
    int firstStop = 1 + streams.below(facts.size() - 2);
    int secondStop = firstStop + 1 + streams.below(facts.size() - firstStop - 1);
    long slack = streams.below(60);
    Script script = new Script(start, facts, List.of(firstStop, secondStop), slack);
    assertThat(said(script.run(PARALLELISM))).isEqualTo(said(script.run(new int[] {1, 1, 1})));
    assertThat(said(script.run(PARALLELISM))).isEqualTo(said(script.run(new int[] {2})));
  }

  private static List<String> said(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(v -> "%s %s@%d %s".formatted(v.dedupKey(), v.kind(), v.time(), v.resolution()))
        .sorted()
        .toList();
  }

  /** One stream of facts and of changes, run with as many restarts as there are parallelisms. */
  private final class Script {
    private final List<Fact> facts;
    private final List<Integer> stops;
    private final long slack;
    private final List<RuleChange> initial = new ArrayList<>();
    private final Map<Integer, List<RuleChange>> changes = new HashMap<>();

    Script(Expect.Start start, List<Fact> facts, List<Integer> stops, long slack) {
      this.facts = facts;
      this.stops = stops;
      this.slack = slack;
      boolean any = start != Expect.Start.LATEST;
      for (String id : List.of("kept", "updated", "removed")) {
        initial.add(known(id, 1, start, any, 50, Long.MIN_VALUE));
      }
      // published between the first stop's facts and those after it; they judge from later on
      long at = facts.get(stops.get(0)).time() + ExpectStreams.BOUND;
      changes.put(
          stops.get(0),
          List.of(
              known("updated", 2, start, any, 20, at + slack),
              new RuleChange("removed", 2, "", at + slack / 2, null)));
    }

    private RuleChange known(
        String id, int version, Expect.Start start, boolean any, long within, long from) {
      Rule rule = ExpectRules.expect(id, version, start, any, within);
      RuleChange change = EngineHarness.change(rule, version, from);
      contents.put(change.content(), rule);
      return change;
    }

    List<Verdict> run(int[] parallelism) throws Exception {
      List<Verdict> verdicts = new ArrayList<>();
      OperatorSubtaskState state = null;
      int from = 0;
      long newest = 0;
      int before = 1;
      for (int part = 0; part < parallelism.length; part++) {
        boolean last = part == parallelism.length - 1;
        int to = last ? facts.size() : stops.get(part);
        List<EngineHarness> engines = open(state, before, parallelism[part]);
        for (int i = from; i < to; i++) {
          for (RuleChange change : changes.getOrDefault(i, List.of())) {
            for (EngineHarness engine : engines) {
              engine.change(change);
            }
          }
          Fact fact = facts.get(i);
          engines.get(subtask(fact, engines.size())).fact(fact);
          newest = Math.max(newest, fact.time());
          if (i % 4 == 0) {
            advance(engines, newest - ExpectStreams.BOUND);
          }
        }
        if (last) {
          advance(engines, newest + 1_000);
        }
        state = last ? null : snapshot(engines, part);
        for (EngineHarness engine : engines) {
          verdicts.addAll(engine.verdicts());
          engine.close();
        }
        before = parallelism[part];
        from = to;
      }
      return verdicts;
    }

    private List<EngineHarness> open(OperatorSubtaskState state, int before, int after)
        throws Exception {
      List<EngineHarness> engines = new ArrayList<>();
      for (int i = 0; i < after; i++) {
        OperatorSubtaskState own =
            state == null
                ? null
                : AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    state, EngineHarness.MAX_PARALLELISM, before, after, i);
        engines.add(EngineHarness.restored(contents, initial, own, after, i));
      }
      return engines;
    }

    private OperatorSubtaskState snapshot(List<EngineHarness> engines, int id) throws Exception {
      OperatorSubtaskState[] states = new OperatorSubtaskState[engines.size()];
      for (int i = 0; i < states.length; i++) {
        states[i] = engines.get(i).snapshot(id, id);
      }
      return AbstractStreamOperatorTestHarness.repackageState(states);
    }

    private void advance(List<EngineHarness> engines, long time) throws Exception {
      for (EngineHarness engine : engines) {
        engine.watermark(time);
      }
    }

    private int subtask(Fact fact, int parallelism) {
      return KeyGroupRangeAssignment.assignKeyToParallelOperator(
          RuleKey.of(fact), EngineHarness.MAX_PARALLELISM, parallelism);
    }
  }
}
