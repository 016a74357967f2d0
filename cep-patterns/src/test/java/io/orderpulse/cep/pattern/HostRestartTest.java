package io.orderpulse.cep.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.pattern.PatternCase.Arrival;
import io.orderpulse.cep.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** A restart at any point, and with another parallelism, changes no match and no time. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class HostRestartTest {

  private static final int TRIES = 60;
  private static final int GROUPS = 16;

  private final List<String> found = new ArrayList<>();

  @Property(seed = "1", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void restart(@ForAll("cases") PatternCase c, @ForAll @IntRange(max = 40) int at)
      throws Exception {
    found.clear();
    int cut = Math.min(at, c.arrivals().size());
    List<OperatorSubtaskState> state = run(c, 0, cut, null, 1, 1);
    run(c, cut, c.arrivals().size(), state, 1, 1);
    assertThat(found.stream().sorted().toList()).isEqualTo(Harnesses.hostWithTimes(c));
  }

  @Property(seed = "1", tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void rescale(
      @ForAll("cases") PatternCase c,
      @ForAll @IntRange(max = 20) int first,
      @ForAll @IntRange(max = 20) int second)
      throws Exception {
    found.clear();
    int one = Math.min(first, c.arrivals().size());
    int two = Math.min(first + second, c.arrivals().size());
    List<OperatorSubtaskState> state = run(c, 0, one, null, 1, 1);
    state = run(c, one, two, state, 1, 3);
    run(c, two, c.arrivals().size(), state, 3, 2);
    assertThat(found.stream().sorted().toList()).isEqualTo(Harnesses.hostWithTimes(c));
  }

  /** Runs a part of a case on some subtasks and returns their state. */
  private List<OperatorSubtaskState> run(
      PatternCase c,
      int from,
      int to,
      List<OperatorSubtaskState> state,
      int oldParallelism,
      int parallelism)
      throws Exception {
    OperatorSubtaskState whole =
        state == null
            ? null
            : AbstractStreamOperatorTestHarness.repackageState(
                state.toArray(OperatorSubtaskState[]::new));
    List<OperatorSubtaskState> after = new ArrayList<>();
    for (int subtask = 0; subtask < parallelism; subtask++) {
      try (var harness = harness(c.rules(), parallelism, subtask)) {
        harness.setup();
        if (whole != null) {
          harness.initializeState(
              AbstractStreamOperatorTestHarness.repartitionOperatorState(
                  whole, GROUPS, oldParallelism, parallelism, subtask));
        }
        harness.open();
        Harnesses.feed(harness, own(c.arrivals().subList(from, to), parallelism, subtask));
        harness.extractOutputValues().forEach(f -> found.add(f.timedLine()));
        after.add(harness.snapshot(from, from));
      }
    }
    return after;
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Fact, Found> harness(
      List<Rule> rules, int parallelism, int subtask) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new HostOperator(Harnesses.ready(rules)),
        Fact::key,
        Types.STRING,
        GROUPS,
        parallelism,
        subtask);
  }

  private static List<Arrival> own(List<Arrival> arrivals, int parallelism, int subtask) {
    return arrivals.stream()
        .filter(
            a ->
                a.fact() == null
                    || KeyGroupRangeAssignment.assignKeyToParallelOperator(
                            a.fact().key(), GROUPS, parallelism)
                        == subtask)
        .toList();
  }

  @Provide
  Arbitrary<PatternCase> cases() {
    return Combinators.combine(
            RandomRules.sequences().list().ofMinSize(1).ofMaxSize(3), RandomArrivals.arrivals(24))
        .as(PatternCase::new);
  }
}
