package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.testing.Events;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events from behind the watermark, watermarks that jump, and the end of time. */
class LateAndJumpsITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  @Test
  void lateEventsCancelWhatWaitsAndResolveWhatIsOpen() throws Exception {
    Said said =
        new Scenario()
            .event("order.paid", at("PT0S"), "order_id", "waiting")
            .event("order.paid", at("PT0S"), "order_id", "open")
            .event("order.placed", at("PT0S"), placed("overdue", "x"))
            .watermark(at("PT4M"))
            .event("erp.order.created", at("PT3M"), "order_id", "waiting")
            .watermark(at("PT10M"))
            .event("erp.order.created", at("PT4M"), "order_id", "open")
            .event("order.paid", at("PT4M"), "order_id", "late-start")
            .event("order.paid", at("-PT1H"), "order_id", "long-overdue")
            .event("order.paid", at("PT8M"), "order_id", "still-time")
            .watermark(at("PT30H"))
            .event("wms.order.shipped", at("PT20H"), "order_id", "overdue")
            .until(at("PT40H"))
            .run();
    assertThat(said.of("sync-miss", "waiting")).isEmpty();
    assertThat(said.of("sync-miss", "open"))
        .containsExactly("OPEN warning @PT5M", "RESOLVED LATE_EVENT @PT5M");
    assertThat(said.of("ship-overdue", "overdue"))
        .containsExactly("OPEN error @PT24H", "RESOLVED LATE_EVENT @PT24H");
    assertThat(said.of("sync-miss", "late-start"))
        .containsExactly("OPEN warning @PT10M", "UPDATED error @PT19M");
    assertThat(said.of("sync-miss", "long-overdue")).containsExactly("OPEN error @PT10M");
    assertThat(said.of("sync-miss", "still-time"))
        .containsExactly("OPEN warning @PT13M", "UPDATED error @PT23M");
    assertThat(said.order("overdue").openAnomalies()).isEmpty();
    assertThat(said.order("overdue").stage()).isEqualTo("shipped");
    assertThat(said.timeline()).hasSize(9);
  }

  @Test
  void anOrderForgottenMeanwhileStillEndsWhatIsOpen() throws Exception {
    Said said =
        new Scenario()
            .event("order.placed", at("PT0S"), placed("O1", "a"))
            .event("order.paid", at("PT1M"), "order_id", "O1")
            .event("erp.order.created", at("PT2M"), "order_id", "O1")
            .watermark(at("P99D"))
            .event("wms.order.shipped", at("P100D"), "order_id", "O1")
            .until(at("P101D"))
            .run();
    assertThat(said.of("ship-overdue", "O1"))
        .containsExactly("OPEN error @PT24H", "RESOLVED RECOVERED @PT2400H");
  }

  @Test
  void whatHappensInOneMomentIsOneDocumentEvenIfItsVerdictIsHeardLater() throws Exception {
    Said said =
        new Scenario()
            .event("order.placed", at("PT0S"), placed("O1", "a"))
            .event("order.paid", at("PT0S"), "order_id", "O1")
            .event("crm.order.tagged", at("PT5M"), "order_id", "O1")
            .watermark(at("PT5M"))
            .until(at("PT6M"))
            .run();
    assertThat(said.orders().stream().map(OrderHealth::updated))
        .containsExactly(at("PT0S"), at("PT5M"));
    assertThat(said.order("O1").openAnomalies()).hasSize(1);
  }

  @Test
  void aClockThatJumpsJudgesInTheOrderOfEventTime() throws Exception {
    Said said =
        new Scenario()
            .watermark(at("PT0S"))
            .event("erp.order.created", at("PT1M"), "order_id", "twin-first")
            .event("order.paid", at("PT2M"), "order_id", "twin-first")
            .event("order.paid", at("PT2M"), "order_id", "no-twin")
            .event("order.paid", at("PT2M"), "order_id", "twin-later")
            .event("erp.order.created", at("PT30M"), "order_id", "twin-later")
            .until(at("PT1H"))
            .run();
    assertThat(said.of("sync-miss", "twin-first")).isEmpty();
    assertThat(said.of("sync-miss", "no-twin"))
        .containsExactly("OPEN warning @PT7M", "UPDATED error @PT17M");
    assertThat(said.of("sync-miss", "twin-later"))
        .containsExactly("OPEN warning @PT7M", "UPDATED error @PT17M", "RESOLVED RECOVERED @PT30M");
  }

  @Test
  void nothingIsSaidAfterTheHorizon() throws Exception {
    Said said =
        new Scenario()
            .event("order.paid", at("PT0S"), "order_id", "just")
            .event("order.paid", at("PT0.001S"), "order_id", "after")
            .until(at("PT5M"))
            .run();
    assertThat(said.of("sync-miss", "just")).containsExactly("OPEN warning @PT5M");
    assertThat(said.of("sync-miss", "after")).isEmpty();
  }

  @Test
  void bulkHistoryIsWatchedOnlyWhileItIsYoung() throws Exception {
    Said said =
        new Scenario()
            .watermark(at("PT30H"))
            .event(batch("old", "PT0S"))
            .event(batch("young", "PT6H0.001S"))
            .watermark(at("PT30H1S"))
            .until(at("PT40H"))
            .run();
    assertThat(said.about("old")).isEmpty();
    assertThat(said.about("young")).containsExactly("ship-overdue OPEN error @PT30H0.001S");
    assertThat(said.order("old").stage()).isEqualTo("placed");
  }

  @Test
  void whatIsOverdueWhenImportedIsOneGroupForTheImport() throws Exception {
    Said said =
        new Scenario()
            .watermark(at("PT30H"))
            .event(promised("first", "PT25H"))
            .event(promised("second", "PT26H"))
            .watermark(at("PT30H1S"))
            .until(at("PT31H"))
            .run();
    assertThat(said.of("ship-overdue", "first")).containsExactly("OPEN error @PT30H");
    assertThat(said.anomalies())
        .filteredOn(a -> a.rule().id().equals("ship-overdue") && a.status() == Status.OPEN)
        .extracting(Anomaly::dedupKey, Anomaly::notifies)
        .containsExactlyInAnyOrder(
            tuple("ship-overdue|order|first", false),
            tuple("ship-overdue|order|second", false),
            tuple("ship-overdue|import|web|storm", true));
  }

  private static Event promised(String id, String shipBy) {
    Event event = batch(id, "PT20H");
    Map<String, Object> data = new HashMap<>(event.data());
    data.put("promise_ship_by", Rfc3339.format(at(shipBy)));
    return new Event(
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        event.time(),
        data,
        null,
        false,
        true);
  }

  private static Event batch(String id, String time) {
    Event e = Events.event("b-" + id, "order.placed", at(time), placed(id, "at-" + id));
    return new Event(
        e.id(), e.source(), e.type(), e.subject(), e.time(), e.data(), null, false, true);
  }

  @Test
  void aParcelBringsItsEarlierScansToItsOrder() throws Exception {
    Said said =
        new Scenario()
            .event("order.placed", at("PT0S"), placed("O1", "a"))
            .event(
                "logistics.scanned",
                at("PT20H"),
                "waybill_no",
                "W1",
                "status",
                "collected",
                "place",
                "武汉")
            .event("order.cancelled", at("PT25H"), "order_id", "O1")
            .event("wms.label.printed", at("PT26H"), "order_id", "O1", "waybill_no", "W1")
            .until(at("PT27H"))
            .run();
    assertThat(said.of("ship-overdue", "O1"))
        .as("the scan counts for the order from its binding on, not before")
        .containsExactly("OPEN error @PT24H", "RESOLVED CANCELLED @PT25H");
    assertThat(said.timeline().stream().map(t -> t.type()))
        .containsExactly(
            "order.placed", "order.cancelled", "logistics.scanned", "wms.label.printed");
    assertThat(said.order("O1").lastScan().place()).isEqualTo("武汉");
  }

  @Test
  void aMemberThatLeavesAGroupIsToldSo() throws Exception {
    Scenario scenario = new Scenario();
    for (String id : List.of("O1", "O2", "O3", "O4")) {
      scenario.event("order.placed", at("PT1H"), placed(id, "a"));
    }
    Said said =
        scenario.event("order.cancelled", at("PT2H"), "order_id", "O1").until(at("PT3H")).run();
    assertThat(said.of("merge-candidates", "dev:a"))
        .containsExactly("OPEN info @PT1H", "UPDATED info @PT1H", "UPDATED info @PT2H");
    assertThat(said.order("O1").openAnomalies()).isEmpty();
    assertThat(said.order("O1").decisions())
        .as("asked for while it was a member")
        .isEqualTo(Map.of("MERGE_PACKAGES", "requested", "WAIVE_FREIGHT", "requested"));
    assertThat(said.order("O2").openAnomalies())
        .singleElement()
        .extracting(OrderHealth.OpenAnomaly::rule)
        .isEqualTo("merge-candidates");
    assertThat(said.records("merge-candidates", "dev:a").get(2).subject().orderIds())
        .containsExactly("O2", "O3", "O4");
  }

  @Test
  void theLightChangesByTimeAlone() throws Exception {
    Said said =
        new Scenario()
            .event("order.placed", at("PT0S"), placed("O1", "a"))
            .until(at("PT23H"))
            .run();
    assertThat(said.orders().stream().map(OrderHealth::light))
        .containsExactly(Light.GREEN, Light.YELLOW, Light.RED);
    assertThat(said.orders().stream().map(OrderHealth::updated))
        .containsExactly(at("PT0S"), at("PT18H0.001S"), at("PT22H0.001S"));
  }
}
