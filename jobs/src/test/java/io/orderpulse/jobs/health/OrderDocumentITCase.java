package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.OrderHealth.BlankSegment;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document of an order says all that is known of it, and its timeline reads top to bottom. */
class OrderDocumentITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  private final Scenario scenario =
      new Scenario()
          .rules(
              RuleFiles.builtIn().orThrow().only(Set.of("expedite-not-shipped", "ship-overdue")));

  private Scenario event(String type, String time, Object... fields) {
    return scenario.event(type, at(time), fields);
  }

  @Test
  void anOrderOnItsWay() throws Exception {
    event("order.placed", "PT0S", placed("O1", "a"));
    event(
        "order.amended",
        "PT1M",
        "order_id",
        "O1",
        "promise_deliver_by",
        Rfc3339.format(at("PT72H")));
    event("crm.order.tagged", "PT2M", "order_id", "O1", "tags", List.of("加急"));
    event(
        "order.routed",
        "PT3M",
        "order_id",
        "O1",
        "line_ids",
        List.of("L1"),
        "warehouse",
        "SHQP",
        "table_version",
        "1",
        "row",
        3L);
    event(
        "wms.label.printed",
        "PT10M",
        "order_id",
        "O1",
        "waybill_no",
        "SF1",
        "carrier",
        "SF",
        "warehouse",
        "SHQP");
    Said said = scenario.watermark(at("PT2H30M")).until(at("PT2H30M")).run();

    OrderHealth order = said.order("O1");
    assertThat(order.stage()).isEqualTo("printed");
    assertThat(order.light()).isEqualTo(Light.GREEN);
    assertThat(order.dueAt()).isEqualTo(at("PT24H"));
    assertThat(order.deliverBy()).isEqualTo(at("PT72H"));
    assertThat(order.carrier()).isEqualTo("SF");
    assertThat(order.valid()).isTrue();
    assertThat(order.decisions()).containsEntry("warehouse", "SHQP");
    assertThat(order.openAnomalies())
        .extracting(OrderHealth.OpenAnomaly::rule, OrderHealth.OpenAnomaly::owner)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("expedite-not-shipped", "warehouse-lead"));
    assertThat(order.score()).isEqualTo(75);
    assertThat(order.scoreReasons()).containsExactly("expedite-not-shipped -25");
    Long escalation = order.openAnomalies().get(0).nextEscalationAt();
    assertThat(order.nextDeadlineAt()).isEqualTo(escalation == null ? at("PT24H") : escalation);
    assertThat(order.complaints()).isNull();
    assertThat(order.blankSegments())
        .containsExactly(new BlankSegment("order.placed", "wms.label.printed", at("PT0S"), 600));
  }

  @Test
  void anOrderThatWentWrong() throws Exception {
    event("order.placed", "PT0S", placed("O1", "a"));
    event(
        "wms.order.shipped",
        "PT2M",
        "order_id",
        "O1",
        "waybill_no",
        "SF1",
        "carrier",
        "SF",
        "warehouse",
        "SHQP");
    event(
        "logistics.scanned",
        "PT5M",
        "waybill_no",
        "SF1",
        "carrier",
        "SF",
        "status",
        "collected",
        "place",
        "上海");
    event("logistics.signed", "PT9H", "waybill_no", "SF1", "carrier", "SF");
    event(
        "signoff.read",
        "PT10H",
        "waybill_no",
        "SF1",
        "readable",
        true,
        "waybill_read",
        "SF2",
        "waybill_verdict",
        "different",
        "marks",
        List.of("外包装破损"),
        "confidence",
        new BigDecimal("0.9"));
    event("complaint.filed", "PT11H", "complaint_id", "P1", "order_id", "O1");
    event("complaint.filed", "PT12H", "complaint_id", "P1", "order_id", "O1");
    event("complaint.filed", "PT13H", "complaint_id", "P2", "order_id", "O1");
    event(
        "voice.classified",
        "PT11H",
        "kind",
        "complaint",
        "ref_id",
        "P1",
        "order_id",
        "O1",
        "categories",
        List.of("PACKAGE_DAMAGED", "LATE_DELIVERY"));
    event(
        "voice.classified",
        "PT12H",
        "kind",
        "chat",
        "ref_id",
        "C1",
        "order_id",
        "O1",
        "role",
        "agent",
        "categories",
        List.of("PRICE"));
    Said said = scenario.watermark(at("PT14H")).run();

    OrderHealth order = said.order("O1");
    assertThat(order.stage()).isEqualTo("signed");
    assertThat(order.signoff()).isEqualTo("different 外包装破损");
    assertThat(order.voice()).containsExactly("LATE_DELIVERY", "PACKAGE_DAMAGED");
    assertThat(order.complaints()).isEqualTo(2);
    assertThat(order.firstComplaint()).isEqualTo(at("PT11H"));
    assertThat(order.lastScan().place()).isEqualTo(null);
    assertThat(order.lastScan().status()).isEqualTo("signed");
    assertThat(order.nextDeadlineAt()).isNull();
    assertThat(order.blankSegments()).as("transit has 24 h").isNull();
    assertThat(said.timeline().stream().map(TimelineEntry::type))
        .containsExactlyInAnyOrder(
            "order.placed",
            "wms.order.shipped",
            "logistics.scanned",
            "logistics.signed",
            "signoff.read",
            "complaint.filed",
            "complaint.filed",
            "complaint.filed",
            "voice.classified",
            "voice.classified");
  }
}
