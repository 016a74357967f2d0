package io.orderpulse.jobs.health.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.testing.Events;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.testing.MiniClusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Thousands of random lives through the real topology, in one job a test, against what their whole
 * histories call for. Another seed: {@code -Dorderpulse.test.seed=N}.
 */
class OracleITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  static final long SEED = Long.getLong("orderpulse.test.seed", 20260214L);

  private static final int CASES_PER_RULE = Integer.getInteger("orderpulse.test.cases", 300);

  @Test
  void shuffledAndDoubledStreamsSayWhatTheWholeHistoryCallsFor() throws Exception {
    Random random = new Random(SEED);
    List<RuleCase> cases = cases(random, CASES_PER_RULE);
    Arrivals arrivals = new Arrivals();
    for (RuleCase one : cases) {
      for (Event event : one.events) {
        arrivals.add(event, random.nextLong(Arrivals.BOUND));
        if (random.nextInt(5) == 0) { // a resend, at any time within seven days
          arrivals.add(event, random.nextLong(48 * RuleCase.HOUR));
        }
      }
    }
    Said said = arrivals.scenario(random).parallelism(2).run();
    Map<String, List<String>> lines = lines(said);
    SoftAssertions softly = new SoftAssertions();
    for (RuleCase one : cases) {
      softly
          .assertThat(lines.getOrDefault(one.rule() + " " + one.subject(), List.of()))
          .as("seed %d, %s of %s, history %s", SEED, one.rule(), one.key, history(one))
          .containsExactlyInAnyOrderElementsOf(one.expected());
    }
    assertLegal(said);
    softly.assertAll();
  }

  @Test
  void lateEventsSettleToTheSameOpenAnomaliesByWayOfWhatWasKnown() throws Exception {
    Random random = new Random(SEED + 1);
    List<RuleCase> cases = cases(random, CASES_PER_RULE);
    Arrivals arrivals = Arrivals.withLateEvents(cases, random);
    Said said = arrivals.scenario(random).run();
    Map<String, List<String>> lines = lines(said);
    SoftAssertions softly = new SoftAssertions();
    for (RuleCase one : cases) {
      List<String> heard = lines.getOrDefault(one.rule() + " " + one.subject(), List.of());
      List<String> expected = one.expected(arrivals.of(one));
      if (expected != null) {
        softly
            .assertThat(heard)
            .as("seed %d, %s, arrivals %s", SEED, one.rule(), history(one, arrivals))
            .isEqualTo(expected);
      }
      if (one.settles()) {
        softly
            .assertThat(isOpen(heard))
            .as("seed %d, %s, history %s, said %s", SEED, one.rule(), history(one), heard)
            .isEqualTo(isOpen(one.expected()));
      }
    }
    assertThat(said.anomalies()).anyMatch(a -> a.resolution() == Resolution.LATE_EVENT);
    assertLegal(said);
    softly.assertAll();
  }

  static List<RuleCase> cases(Random random, int perRule) {
    List<RuleCase> cases = new ArrayList<>();
    for (int i = 0; i < perRule; i++) {
      cases.add(new SyncMissCase("s" + i, random));
      cases.add(new ShipOverdueCase("d" + i, random));
      cases.add(new LogisticsSilentCase("w" + i, random));
      cases.add(new MergeCase("m" + i, random));
      cases.add(new PolicyDriftCase("p" + i, random));
      cases.add(new DrawingMismatchCase("v" + i, random));
    }
    return cases;
  }

  private static Map<String, List<String>> lines(Said said) {
    Map<String, List<Anomaly>> byKey = new HashMap<>();
    for (Anomaly a : said.anomalies()) {
      byKey.computeIfAbsent(a.rule().id() + " " + a.subject().id(), k -> new ArrayList<>()).add(a);
    }
    Map<String, List<String>> lines = new HashMap<>();
    byKey.forEach(
        (key, list) -> {
          Anomaly one = list.get(0);
          lines.put(
              key,
              said.of(one.rule().id(), one.subject().id()).stream()
                  .filter(line -> !line.startsWith("ESCALATED")) // whom, not what
                  .toList());
        });
    return lines;
  }

  private static boolean isOpen(List<String> lines) {
    return lines.stream().filter(l -> l.startsWith("OPEN")).count()
        > lines.stream().filter(l -> l.startsWith("RESOLVED")).count();
  }

  private static String history(RuleCase one) {
    return one.sorted().stream()
        .map(e -> e.type() + "@" + (e.time() - Events.T0) / 1000.0 + e.data().values())
        .toList()
        .toString();
  }

  private static String history(RuleCase one, Arrivals arrivals) {
    return arrivals.of(one).stream()
        .sorted(RuleCase.Arrived.BY_CLOCK)
        .map(
            a ->
                "%s@%s seen %s %s"
                    .formatted(
                        a.event().type(),
                        (a.event().time() - Events.T0) / 1000.0,
                        (a.known() - Events.T0) / 1000.0,
                        a.event().data().values()))
        .toList()
        .toString();
  }

  /** Contract rules 2 and 3. */
  private static void assertLegal(Said said) {
    Map<String, Anomaly> last = new HashMap<>();
    for (Anomaly a : said.anomalies()) {
      Anomaly before = last.put(a.dedupKey(), a);
      boolean open = before != null && before.status() != Status.RESOLVED;
      if (a.status() == Status.OPEN) {
        assertThat(open).as("OPEN twice: %s", a.envelopeId()).isFalse();
        assertThat(a.seq()).isEqualTo(1);
        assertThat(before == null || before.episode() < a.episode()).isTrue();
      } else {
        assertThat(open).as("nothing is open: %s", a.envelopeId()).isTrue();
        assertThat(a.seq()).isEqualTo(before.seq() + 1);
        assertThat(a.episode()).isEqualTo(before.episode());
      }
    }
  }
}
