package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Orders learn what is known of their customer, and what becomes known later. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class JoinCustomerTest {

  private static final long FAR = at("P4000D");

  private static KeyedOneInputStreamOperatorTestHarness<String, SeenEvent, OrderEvent> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new JoinCustomer()),
        e -> e.event().text("customer_id"),
        Types.STRING);
  }

  private static SeenEvent order(String id, long time) {
    return onTime(event("p" + id, "order.placed", time, placed(id, "a")));
  }

  private static SeenEvent tier(String tier, long time) {
    return onTime(word(tier, time));
  }

  private static Event word(String tier, long time) {
    Object[] fields = {"customer_id", "C1", "tier", tier, "credit_grade", tier + "+"};
    return event("t" + tier, "crm.customer.updated", time, fields);
  }

  private static SeenEvent onTime(Event event) {
    return new SeenEvent(event, Clocked.ON_TIME);
  }

  /** What each order was told, one line each. */
  private static List<String> told(
      KeyedOneInputStreamOperatorTestHarness<String, SeenEvent, OrderEvent> harness) {
    return harness.extractOutputValues().stream()
        .map(
            e ->
                "%s %s %s"
                    .formatted(
                        e.orderId(),
                        e.event().type(),
                        e.customer() == null ? "-" : e.customer().text("tier")))
        .toList();
  }

  private static void play(
      KeyedOneInputStreamOperatorTestHarness<String, SeenEvent, OrderEvent> harness,
      SeenEvent... events)
      throws Exception {
    for (SeenEvent event : events) {
      harness.processElement(event, event.time());
    }
  }

  @Test
  void anOrderIsPlacedWithWhatIsKnownAndHearsWhatComesLater() throws Exception {
    try (var harness = harness()) {
      harness.open();
      play(harness, tier("A", at("PT1H")), order("O1", at("PT2H")));
      play(harness, tier("VIP", at("PT2H1M")), order("O2", at("PT3H")));
      harness.processWatermark(at("PT4H"));
      assertThat(told(harness))
          .containsExactly(
              "O1 order.placed A", "O1 crm.customer.updated VIP", "O2 order.placed VIP");
    }
  }

  @Test
  void arrivalOrderDoesNotMatter() throws Exception {
    List<SeenEvent> events = new ArrayList<>();
    events.add(tier("A", at("PT1H")));
    events.add(order("O1", at("PT2H")));
    events.add(tier("VIP", at("PT2H1M")));
    events.add(order("O2", at("PT3H")));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(events, new Random(seed));
      try (var harness = harness()) {
        harness.open();
        play(harness, events.toArray(SeenEvent[]::new));
        harness.processWatermark(at("PT4H"));
        assertThat(told(harness))
            .as("seed %d", seed)
            .containsExactly(
                "O1 order.placed A", "O1 crm.customer.updated VIP", "O2 order.placed VIP");
      }
    }
  }

  @Test
  void tiesGoBySourceAndId() throws Exception {
    try (var harness = harness()) {
      harness.open();
      play(harness, tier("A", at("PT1H")), order("O1", at("PT1H"))); // "crm" is before "order"
      harness.processWatermark(at("PT4H"));
      assertThat(told(harness)).containsExactly("O1 order.placed A");
    }
  }

  @Test
  void anOlderWordThatComesLateChangesNothing() throws Exception {
    try (var harness = harness()) {
      harness.open();
      play(harness, order("O1", at("PT1H")), tier("VIP", at("PT3H")));
      harness.processWatermark(at("PT4H"));
      play(harness, new SeenEvent(word("A", at("PT2H")), at("PT4H")));
      harness.processWatermark(at("PT5H"));
      assertThat(told(harness)).containsExactly("O1 order.placed -", "O1 crm.customer.updated VIP");
    }
  }

  @Test
  void aLateWordReachesTheOrderWithTheWatermarkItCameBehind() throws Exception {
    try (var harness = harness()) {
      harness.open();
      play(harness, order("O1", at("PT1H")));
      harness.processWatermark(at("PT4H"));
      play(harness, new SeenEvent(word("VIP", at("PT2H")), at("PT4H")));
      assertThat(told(harness)).hasSize(1);
      harness.processWatermark(at("PT4H0.001S"));
      assertThat(told(harness)).contains("O1 crm.customer.updated VIP");
      assertThat(harness.extractOutputValues().get(1).seenAt()).isEqualTo(at("PT4H"));
    }
  }

  @Test
  void anOrderHearsNothingOnceItIsForgottenItself() throws Exception {
    try (var harness = harness()) {
      harness.open();
      play(harness, order("O1", at("PT0S")));
      harness.processWatermark(at("P88D"));
      play(harness, tier("A", at("P88DT1S")), tier("VIP", at("P90D")));
      harness.processWatermark(at("P91D"));
      assertThat(told(harness)).containsExactly("O1 order.placed -", "O1 crm.customer.updated A");
      play(harness, order("O2", at("P92D")));
      harness.processWatermark(at("P93D"));
      assertThat(told(harness)).endsWith("O2 order.placed VIP");
    }
  }

  @Test
  void nothingStaysOfACustomerWhoIsNeverSeenAgain() throws Exception {
    try (var harness = harness()) {
      harness.open();
      play(harness, tier("A", at("PT1H")), order("O1", at("PT2H")), order("O2", at("PT3H")));
      harness.processWatermark(at("PT4H"));
      assertThat(harness.numKeyedStateEntries()).isPositive();
      harness.processWatermark(FAR);
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void aRestartChangesNothing() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness()) {
      harness.open();
      play(harness, tier("A", at("PT1H")), order("O1", at("PT2H")));
      harness.processWatermark(at("PT90M"));
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(snapshot);
      harness.open();
      play(harness, tier("VIP", at("PT3H")));
      harness.processWatermark(at("PT4H"));
      assertThat(told(harness)).containsExactly("O1 order.placed A", "O1 crm.customer.updated VIP");
    }
  }

  @Test
  void aCustomerOfVeryManyOrdersTellsABoundedNumberOfThem() throws Exception {
    try (var harness = harness()) {
      harness.open();
      int orders = JoinCustomer.MOST_ORDERS + 5;
      for (int i = 0; i < orders; i++) {
        play(harness, order("O" + i, at("PT1H")));
      }
      harness.processWatermark(at("PT2H"));
      play(harness, tier("A", at("PT3H")));
      harness.processWatermark(at("PT4H"));
      assertThat(told(harness)).hasSize(orders + JoinCustomer.MOST_ORDERS);
    }
  }
}
