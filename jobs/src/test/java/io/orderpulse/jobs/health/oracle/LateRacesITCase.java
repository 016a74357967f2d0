package io.orderpulse.jobs.health.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Status;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is late is so for all operators, however fast the clock reaches each: the same stream says
 * the same on any number of subtasks and in any steps of the clock between its events.
 */
class LateRacesITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  private static final int RUNS = 5;
  private static final int CASES_PER_RULE = 25;

  /** Outputs of different keys come in any order; those of one key do not, and it is kept. */
  private record Sorted(
      List<Anomaly> anomalies, List<OrderHealth> orders, List<TimelineEntry> timeline) {
    static Sorted of(Said said) {
      return new Sorted(
          said.anomalies().stream().sorted(Comparator.comparing(Anomaly::dedupKey)).toList(),
          said.orders().stream().sorted(Comparator.comparing(OrderHealth::orderId)).toList(),
          said.timeline().stream().sorted(Comparator.comparing(TimelineEntry::orderId)).toList());
    }
  }

  @Test
  void everyRunSaysTheSame() throws Exception {
    Random random = new Random(OracleITCase.SEED + 2);
    Scenario scenario =
        Arrivals.withLateEvents(OracleITCase.cases(random, CASES_PER_RULE), random)
            .scenario(random);
    Sorted first = Sorted.of(scenario.run());
    assertThat(first.anomalies()).anyMatch(a -> a.status() == Status.RESOLVED);
    assertThat(first.timeline()).anyMatch(TimelineEntry::late);
    for (int run = 0; run < RUNS; run++) {
      for (int parallelism = 1; parallelism <= 2; parallelism++) {
        Said said = scenario.parallelism(parallelism).steps(1 + run).run();
        String as = "run %d, parallelism %d".formatted(run, parallelism);
        Sorted now = Sorted.of(said);
        assertThat(now.anomalies()).as(as).isEqualTo(first.anomalies());
        assertThat(now.orders()).as(as).isEqualTo(first.orders());
        assertThat(now.timeline()).as(as).isEqualTo(first.timeline());
      }
    }
  }
}
