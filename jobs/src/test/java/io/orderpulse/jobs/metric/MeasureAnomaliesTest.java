package io.orderpulse.jobs.metric;

import static io.orderpulse.jobs.health.testing.Events.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.life.Fields;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.RunFacts;
import io.orderpulse.jobs.health.testing.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

/** What anomalies add by themselves: how soon they were told, how often they were wrong. */
class MeasureAnomaliesTest {

  private static final RunFacts LIVE = RunFacts.live(() -> at("PT1M5S"));

  private static LifeEvent said(String rule, String subject, Resolution why, long known) {
    Rule of =
        Scenario.FEW.rules().stream().filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    Fields fields =
        new Fields(
            new Draft(of)
                .about(subject, null, SubjectFacts.NONE)
                .at(at("PT0S"), at("PT0S"))
                .build());
    fields.status = why == null ? Status.OPEN : Status.RESOLVED;
    fields.resolution = why;
    return new LifeEvent(
        LifeEvent.To.TOPICS,
        "k",
        LifeEvent.Kind.OPENED,
        "k",
        0,
        known,
        known,
        0,
        0,
        fields.build(),
        Handling.PLAIN,
        null,
        null,
        null,
        why,
        List.of(),
        List.of());
  }

  private static List<String> deltas(RunFacts run, LifeEvent said) {
    List<Delta> deltas = new ArrayList<>();
    new MeasureAnomalies(run).flatMap(said, new ListCollector<>(deltas));
    return deltas.stream()
        .map(d -> "%s %s %s/%s".formatted(d.metric(), d.dims(), d.num(), d.den()))
        .toList();
  }

  @Test
  void delayRunsFromWhenItCouldBeKnown() {
    assertThat(deltas(LIVE, said("sync-miss", "O1", null, at("PT0S"))))
        .containsExactly(
            "false_positive_rate [rule, sync-miss] 0/1", "detection_delay [rule, sync-miss] 65/1");
    assertThat(deltas(LIVE, said("sync-miss", "O1", null, at("PT1M"))))
        .as("the news were a minute late: that is the source's own delay")
        .contains("detection_delay [rule, sync-miss] 5/1");
  }

  @Test
  void aReplayHasNoDelay() {
    assertThat(deltas(RunFacts.replay(), said("sync-miss", "O1", null, at("PT0S"))))
        .containsExactly("false_positive_rate [rule, sync-miss] 0/1");
  }

  @Test
  void whatWasNeverSoIsTakenBack() {
    assertThat(deltas(RunFacts.replay(), said("policy-drift", "P1@erp", null, at("PT0S"))))
        .contains("policy_drift_count [kind, erp] 1/null");
    assertThat(
            deltas(
                RunFacts.replay(),
                said("policy-drift", "P1@erp", Resolution.FALSE_POSITIVE, at("PT1H"))))
        .containsExactly(
            "false_positive_rate [rule, policy-drift] 1/0",
            "policy_drift_count [kind, erp] -1/null");
    assertThat(
            deltas(
                RunFacts.replay(),
                said("policy-drift", "P1@erp", Resolution.RECOVERED, at("PT1H"))))
        .isEmpty();
  }
}
