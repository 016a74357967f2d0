package io.orderpulse.jobs.metric;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.SeenEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What counts once counts once over restarts, and everything is forgotten in the end. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class MetricStateEndsTest {

  private static final long FAR = at("P4000D");

  private static KeyedOneInputStreamOperatorTestHarness<String, Claim, Delta> claims()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CountOnce()), Claim::key, Types.STRING);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, DriftInput, LifeEvent> drifts()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new ExposeDrift()), DriftInput::policy, Types.STRING);
  }

  private static List<Claim> claims(String type, String time, Object... fields) {
    Event event = event(type + time, type, at(time), fields);
    List<Claim> claims = new ArrayList<>();
    new FindClaims().flatMap(new SeenEvent(event, Clocked.ON_TIME), new ListCollector<>(claims));
    return claims;
  }

  private static List<Claim> ticket(String time, String label, String kind) {
    return claims(
        "erp.ticket.raised",
        time,
        "ticket_id",
        "K1",
        "labels",
        List.of(label),
        "intervention",
        kind);
  }

  @Test
  void aTicketCountsAtItsFirstLabelWhenItComesLateAndAfterARestart() throws Exception {
    assertThat(ticket("PT1M", "其他", "order-entry")).isEmpty();
    OperatorSubtaskState snapshot;
    try (var harness = claims()) {
      harness.open();
      harness.processElement(ticket("PT2H", "人工干预", "finance-adjust").get(0), 0);
      harness.processElement(ticket("PT3H", "人工干预", "order-entry").get(0), 0);
      assertThat(harness.extractOutputValues()).hasSize(1);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = claims()) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement(ticket("PT3H", "人工干预", "order-entry").get(0), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processElement(ticket("PT1H", "人工干预", "warehouse-change").get(0), 0);
      assertThat(harness.extractOutputValues())
          .extracting(d -> d.at() + " " + d.dims() + " " + d.num())
          .containsExactly(
              at("PT2H") + " [kind, finance-adjust] -1",
              at("PT1H") + " [kind, warehouse-change] 1");
      harness.processWatermark(FAR);
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void aComplaintThatNamesNoOrderCountsInBothMetricsAndOthersWithTheirOrder() {
    assertThat(claims("complaint.filed", "PT1H", "complaint_id", "P1", "channel", "web"))
        .extracting(c -> c.delta().metric())
        .containsExactly("complaints", "complaints_per_1000");
    assertThat(claims("complaint.filed", "PT1H", "complaint_id", "P1", "order_id", "O1")).isEmpty();
  }

  @Test
  void aPolicyIsForgotten() throws Exception {
    try (var harness = drifts()) {
      harness.open();
      Event deployed =
          event("d", "policy.deployed", at("PT0S"), "policy_id", "P1", "version", "v1");
      harness.processElement(DriftInput.of(new SeenEvent(deployed, Clocked.ON_TIME)), 0);
      PolicyUse use =
          new PolicyUse("P1", "v1", "O1", true, at("PT1H"), "web", "", "", new BigDecimal("10"));
      harness.processElement(DriftInput.of(use, at("PT1H")), 0);
      harness.processWatermark(at("PT2H"));
      assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
      harness.processWatermark(at("P10D"));
      assertThat(harness.numKeyedStateEntries()).as("the order is forgotten first").isEqualTo(1);
      harness.processWatermark(FAR);
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }
}
