package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes in whatever order, the engine says what a computation over everything says. */
class ExpectEquivalenceTest {

  private static final int KEYS = 6;

  @Property(seed = "1", tries = 300)
  void saysWhatABatchComputationSays(
      @ForAll long seed, @ForAll Expect.Start start, @ForAll boolean any) throws Exception {
    ExpectStreams streams = new ExpectStreams(seed);
    boolean anyOrder = any && start != Expect.Start.LATEST;
    Rule rule = ExpectRules.expect("e", 1, start, anyOrder, 1 + streams.below(80));
    List<Fact> facts = streams.facts(KEYS, 60, 1_000);

    Map<String, List<String>> expected = new TreeMap<>();
    for (int k = 0; k < KEYS; k++) {
      String key = "k" + k;
      List<Fact> own = facts.stream().filter(f -> f.key().equals(key)).toList();
      List<String> said = new ExpectOracle(rule).verdicts(own);
      if (!said.isEmpty()) {
        expected.put(key, said);
      }
    }
    assertThat(engine(rule, streams, facts)).isEqualTo(expected);
  }

  @SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
  private static Map<String, List<String>> engine(
      Rule rule, ExpectStreams streams, List<Fact> facts) throws Exception {
    RuleChange change = EngineHarness.initial(rule);
    try (EngineHarness harness =
        EngineHarness.open(Map.of(change.content(), rule), List.of(change))) {
      long newest = 0;
      for (Fact fact : streams.arrivals(facts)) {
        harness.fact(fact);
        newest = Math.max(newest, fact.time());
        if (streams.sometimes()) {
          harness.watermark(newest - ExpectStreams.BOUND);
        }
      }
      harness.watermark(newest + 1_000);
      return said(harness.verdicts());
    }
  }

  private static Map<String, List<String>> said(List<Verdict> verdicts) {
    Map<String, List<String>> said = new TreeMap<>();
    for (Verdict v : verdicts) {
      String key = v.dedupKey().split("\\|")[2];
      String end = v.resolution() == null ? "" : " " + v.resolution();
      said.computeIfAbsent(key, k -> new ArrayList<>()).add(v.kind() + "@" + v.time() + end);
    }
    said.values().forEach(list -> list.sort(null));
    return said;
  }
}
