package io.orderpulse.jobs.health.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.testing.Events;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Thousands of random lives through the real topology, in one job a test, against what their whole
 * histories call for. Another seed: {@code -Dorderpulse.test.seed=N}.
 */
class OracleITCase {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final long SEED = Long.getLong("orderpulse.test.seed", 20260214L);

  private static final int CASES_PER_RULE = Integer.getInteger("orderpulse.test.cases", 300);

  /** How far events may come out of order and still be on time. */
  private static final long BOUND = 30 * RuleCase.MINUTE;

  /** An event and when it arrives. */
  private record Arrival(Event event, long at) {}

  @Test
  void shuffledAndDoubledStreamsSayWhatTheWholeHistoryCallsFor() throws Exception {
    Random random = new Random(SEED);
    List<RuleCase> cases = cases(random);
    List<Arrival> arrivals = new ArrayList<>();
    for (RuleCase one : cases) {
      for (Event event : one.events) {
        arrivals.add(new Arrival(event, event.time() + random.nextLong(BOUND)));
        if (random.nextInt(5) == 0) { // a resend, at any time within seven days
          arrivals.add(new Arrival(event, event.time() + random.nextLong(48 * RuleCase.HOUR)));
        }
      }
    }
    Said said = play(arrivals, random, 2);
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
  void lateEventsSettleToTheSameOpenAnomalies() throws Exception {
    Random random = new Random(SEED + 1);
    List<RuleCase> cases = cases(random);
    List<Arrival> arrivals = new ArrayList<>();
    for (RuleCase one : cases) {
      for (Event event : one.events) {
        boolean late = random.nextInt(4) == 0;
        long delay = late ? random.nextLong(200 * RuleCase.HOUR) : random.nextLong(BOUND);
        arrivals.add(new Arrival(event, event.time() + delay));
      }
    }
    Said said = play(arrivals, random, 1);
    Map<String, List<String>> lines = lines(said);
    SoftAssertions softly = new SoftAssertions();
    for (RuleCase one : cases) {
      if (one.settles()) {
        List<String> heard = lines.getOrDefault(one.rule() + " " + one.subject(), List.of());
        softly
            .assertThat(isOpen(heard))
            .as("seed %d, %s, history %s, said %s", SEED, one.rule(), history(one), heard)
            .isEqualTo(isOpen(one.expected()));
      }
    }
    assertLegal(said);
    softly.assertAll();
  }

  private static List<RuleCase> cases(Random random) {
    List<RuleCase> cases = new ArrayList<>();
    for (int i = 0; i < CASES_PER_RULE; i++) {
      cases.add(new SyncMissCase("s" + i, random));
      cases.add(new ShipOverdueCase("d" + i, random));
      cases.add(new LogisticsSilentCase("w" + i, random));
      cases.add(new MergeCase("m" + i, random));
      cases.add(new PolicyDriftCase("p" + i, random));
      cases.add(new DrawingMismatchCase("v" + i, random));
    }
    return cases;
  }

  /** Plays the arrivals with a watermark now and then that calls nothing late within the bound. */
  private static Said play(List<Arrival> arrivals, Random random, int parallelism)
      throws Exception {
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    Scenario scenario = new Scenario().until(RuleCase.END).parallelism(parallelism);
    for (Arrival arrival : arrivals) {
      scenario.event(arrival.event());
      if (random.nextInt(3) == 0) {
        scenario.watermark(arrival.at() - BOUND - 1);
      }
    }
    return scenario.watermark(RuleCase.END).run();
  }

  private static Map<String, List<String>> lines(Said said) {
    Map<String, List<Anomaly>> byKey = new HashMap<>();
    for (Anomaly a : said.anomalies()) {
      byKey.computeIfAbsent(a.rule().id() + " " + a.subject().id(), k -> new ArrayList<>()).add(a);
    }
    Map<String, List<String>> lines = new HashMap<>();
    byKey.forEach((key, list) -> lines.put(key, list.stream().map(Said::line).toList()));
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
