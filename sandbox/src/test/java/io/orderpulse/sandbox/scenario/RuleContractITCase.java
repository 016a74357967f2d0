package io.orderpulse.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.cep.yaml.RulePack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every rule of the pack must keep, whatever it is about: it speaks when the clock reaches the
 * moment and not before, ends what it opens once, goes on after a restart at any point as if there
 * had been none, and leaves nothing behind.
 */
class RuleContractITCase {

  private static final RulePack PACK = RuleFiles.builtIn().orThrow();
  private static final List<Scenario> SCENARIOS =
      ScenarioFiles.builtIn(PACK).stream().flatMap(f -> f.scenarios().stream()).toList();
  private static final int RESTARTS = 4;

  private static List<List<Fact>> told;
  private static RulePack on;

  @BeforeAll
  static void tell() throws Exception {
    told = ScenarioRun.facts(PACK, SCENARIOS);
    on = ScenarioRun.switchedOn(PACK, SCENARIOS);
  }

  static Stream<String> rules() {
    return PACK.rules().stream().filter(r -> !r.alerting().decision()).map(Rule::id);
  }

  /** A fact that comes, or the clock alone when there is none. */
  private record Step(long clock, Fact fact) {}

  private static List<Step> steps(int place) {
    List<Step> steps = new ArrayList<>();
    for (Fact fact : told.get(place)) {
      steps.add(new Step(fact.late() ? fact.seenAt() : fact.time() - 1, fact));
    }
    steps.sort((a, b) -> Long.compare(a.clock(), b.clock()));
    return steps;
  }

  private static List<RuleChange> rule(String id) {
    return RuleJson.changes(on.only(Set.of(id)));
  }

  /** The verdicts when it stops and goes on before a step; never for a negative one. */
  @SuppressWarnings("try") // closing may be interrupted, which ends the test
  private static List<String> run(String id, int place, int stop, long end) throws Exception {
    List<String> said = new ArrayList<>();
    List<Step> steps = steps(place);
    RuleHarness engine = RuleHarness.open(rule(id), null);
    for (int i = 0; i < steps.size(); i++) {
      if (i == stop) {
        OperatorSubtaskState state = engine.snapshot(1, 1);
        said.addAll(engine.said());
        engine.close();
        engine = RuleHarness.open(rule(id), state);
      }
      engine.clock(steps.get(i).clock());
      engine.fact(steps.get(i).fact());
    }
    engine.clock(end);
    said.addAll(engine.said());
    engine.close();
    return said;
  }

  private static long end(int place) {
    return ScenarioScript.start(place) + SCENARIOS.get(place).until();
  }

  private static List<Integer> places(String id) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < SCENARIOS.size(); i++) {
      if (SCENARIOS.get(i).rule().equals(id)) {
        places.add(i);
      }
    }
    return places;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRestartAtAnyPointChangesNothing(String id) throws Exception {
    for (int place : places(id)) {
      List<String> expected = run(id, place, -1, end(place));
      int size = steps(place).size();
      for (int stop = 1; stop < size; stop += Math.max(1, size / RESTARTS)) {
        assertThat(run(id, place, stop, end(place)))
            .as("%s, restarted before step %d", SCENARIOS.get(place), stop)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itEndsOnceWhatItOpens(String id) throws Exception {
    int opened = 0;
    for (int place : places(id)) {
      Map<String, Boolean> open = new HashMap<>();
      for (String line : run(id, place, -1, end(place))) {
        String[] words = line.split(" (?=[A-Z]+@)");
        boolean opens = words[1].startsWith("OPEN");
        boolean ends = words[1].startsWith("END");
        boolean before = Boolean.TRUE.equals(open.put(words[0], !ends));
        assertThat(before).as("%s: %s", SCENARIOS.get(place), line).isEqualTo(!opens);
        opened += opens ? 1 : 0;
      }
    }
    assertThat(opened).as("episodes of " + id).isPositive();
  }

  @ParameterizedTest
  @MethodSource("rules")
  @SuppressWarnings("try") // closing may be interrupted, which ends the test
  void itSpeaksWhenTheClockReachesTheMoment(String id) throws Exception {
    for (int place : places(id)) {
      List<String> expected = run(id, place, -1, end(place));
      TreeSet<Long> moments = new TreeSet<>();
      expected.forEach(line -> moments.add(time(line)));
      List<Step> steps = steps(place);
      moments.forEach(
          t -> {
            steps.add(new Step(t - 1, null));
            steps.add(new Step(t, null));
          });
      steps.sort(
          (a, b) ->
              a.clock() != b.clock()
                  ? Long.compare(a.clock(), b.clock())
                  : Boolean.compare(a.fact() != null, b.fact() != null));
      List<String> said = new ArrayList<>();
      try (RuleHarness engine = RuleHarness.open(rule(id), null)) {
        for (Step step : steps) {
          engine.clock(step.clock());
          for (String line : engine.said()) {
            said.add(line);
            assertThat(time(line)).as("too early: " + line).isLessThanOrEqualTo(step.clock());
          }
          if (step.fact() != null) {
            engine.fact(step.fact());
          }
        }
        engine.clock(end(place));
        said.addAll(engine.said());
      }
      assertThat(said).as(SCENARIOS.get(place).toString()).isEqualTo(expected);
    }
  }

  private static long time(String line) {
    int at = line.lastIndexOf('@');
    return Long.parseLong(line.substring(at + 1, line.indexOf(' ', at)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  @SuppressWarnings("try") // closing may be interrupted, which ends the test
  void itLeavesNothingBehind(String id) throws Exception {
    for (int place : places(id)) {
      Set<String> open = new TreeSet<>();
      try (RuleHarness engine = RuleHarness.open(rule(id), null)) {
        for (Step step : steps(place)) {
          engine.clock(step.clock());
          engine.fact(step.fact());
        }
        engine.clock(end(place) + Duration.ofDays(900).toMillis());
        for (String line : engine.said()) {
          String key = line.substring(0, line.lastIndexOf(' ', line.lastIndexOf('@')));
          if (line.contains(" END@")) {
            open.remove(key);
          } else {
            open.add(key);
          }
        }
        String what = SCENARIOS.get(place) + ", open: " + open;
        assertThat(engine.keys()).as(what).isLessThanOrEqualTo(open.size());
        if (open.isEmpty()) {
          assertThat(engine.numEventTimeTimers()).as(what).isZero();
        }
      }
    }
  }
}
