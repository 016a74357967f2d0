package io.orderpulse.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.metric.Buckets;
import io.orderpulse.sandbox.metrics.Script.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures at their limits, with the alerts that belong to them. */
class BoundariesITCase {

  private static final Path PACK = Path.of("../cep-patterns/src/main/resources/rules");
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;

  /** All hops fall into one slide of the rule's window. */
  private static final double SLIDE = 90 * HOUR;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"30, ''", "31, all degrade→sms"})
  void aThousandOrdersOfTenHops(int bad, String alerts) throws Exception {
    Script script = new Script(folder);
    for (int i = 0; i < 1_000; i++) {
      hops(script, "O" + i, i < bad ? i % 10 : -1);
    }
    Said said = script.play(links(), SLIDE + 2 * HOUR);
    assertThat(said.sum("breakpoint_rate")).isEqualTo(bad + "/10000");
    Map<String, List<Metric>> byLink =
        said.metric("breakpoint_rate").stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.dims().get("link"), TreeMap::new, Collectors.toList()));
    assertThat(byLink).hasSize(10);
    byLink.forEach(
        (link, records) ->
            assertThat(Said.sum(records))
                .as(link)
                .isEqualTo((bad == 31 && link.equals("degrade→sms") ? 4 : 3) + "/1000"));
    assertThat(
            said.of("breakpoint-rate").stream()
                .filter(a -> a.status() == Status.OPEN)
                .map(a -> a.subject().id())
                .sorted())
        .containsExactlyElementsOf(alerts.isEmpty() ? List.of() : List.of(alerts.split(" ")));
  }

  /** The links of the table, of which one is switched off until photos are read. */
  private Path links() throws Exception {
    String rules = Files.readString(PACK.resolve("links.yaml"));
    assertThat(rules).contains("off: true");
    return Files.writeString(
        folder.resolve("links.yaml"), rules.replaceAll("(?m)^ *off: true.*\\R", ""));
  }

  /** An order that passes all ten links; one of them a second too late. */
  private static void hops(Script s, String id, int broken) {
    double start = SLIDE + 1;
    double quarter = 15 * MINUTE;
    String no = "SF" + id;
    double decided = start + 10;
    double created = start + 20;
    double dispatched = start + 30;
    double prioritised = start + 40;
    double placed = broken == 2 ? decided - quarter - 1 : start;
    if (broken == 3 || broken == 4 || broken == 5) {
      decided = start - quarter;
      placed = decided - 1;
      created = broken == 3 ? decided + quarter + 1 : decided + 1;
      dispatched = broken == 4 ? created + quarter + 1 : created + 1;
      prioritised = broken == 5 ? dispatched + quarter + 1 : dispatched + 1;
    }
    s.order("order.placed", id, placed, "payment", "credit");
    double accepted = broken == 1 ? start - quarter : start;
    s.order("order.accepted", id, Math.max(placed, accepted), "payment", "credit", "lane", "vip");
    double degraded =
        broken == 1 ? Math.max(placed, accepted) + quarter + 1 : Math.max(placed, start) + 2;
    s.say("order.degraded", degraded, "order_id", id, "lane", "vip");
    s.say("sms.sent", broken == 0 ? degraded + quarter + 1 : degraded + 1, "order_id", id);
    s.say("finance.credit.decided", decided, "order_id", id, "outcome", "approved");
    double paid = start;
    s.say("order.paid", paid, "order_id", id);
    s.say(
        "wms.stock.reserved",
        broken == 6 ? paid + quarter + 1 : paid + 3,
        "order_id",
        id,
        "sku",
        "S1",
        "warehouse",
        "SHQP",
        "quantity",
        1L);
    s.say(
        "erp.order.created",
        created,
        "order_id",
        id,
        "entry",
        "auto",
        "operator",
        "S1",
        "lines",
        List.of(Map.of("line_id", "L1", "sku", "S1", "quantity", 1L)),
        "amount",
        new java.math.BigDecimal("100.50"),
        "ship_to",
        Map.of(
            "recipient",
            "李",
            "phone",
            "13800138000",
            "province",
            "上海市",
            "city",
            "上海市",
            "district",
            "青浦区",
            "address",
            "1号"));
    s.say("crm.order.tagged", Math.max(placed, created), "order_id", id, "tags", List.of("加急"));
    pick(s, "wms.pick.dispatched", id, dispatched);
    pick(s, "wms.pick.prioritised", id, prioritised);
    double shipped = broken == 7 ? start - 12 * HOUR : start + 50;
    s.say(
        "wms.order.shipped",
        shipped,
        "order_id",
        id,
        "waybill_no",
        no,
        "carrier",
        "SF",
        "warehouse",
        "SHQP");
    double scanned = broken == 7 ? shipped + 12 * HOUR + 1 : shipped + 1;
    s.say("logistics.scanned", scanned, "waybill_no", no, "carrier", "SF", "status", "collected");
    s.say(
        "logistics.signed",
        start + 60,
        "waybill_no",
        no,
        "carrier",
        "SF",
        "photo_url",
        "https://p.example/1.jpg");
    s.say(
        "signoff.read",
        broken == 8 ? start + 60 + 30 * MINUTE + 1 : start + 70,
        "waybill_no",
        no,
        "readable",
        true,
        "marks",
        List.of(),
        "confidence",
        new java.math.BigDecimal("0.9"));
    double returned = broken == 9 ? start - 72 * HOUR : start + 80;
    s.say("order.returned", returned, "order_id", id);
    s.say(
        "finance.refund.issued",
        broken == 9 ? returned + 72 * HOUR + 1 : returned + 1,
        "order_id",
        id);
  }

  private static void pick(Script s, String type, String id, double second) {
    s.say(
        type,
        second,
        "order_id",
        id,
        "line_id",
        "L1",
        "task_id",
        "T" + id,
        "warehouse",
        "SHQP",
        "quantity",
        1L);
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, 1"})
  void interventionsPerThousandOrders(int tickets, int alerts) throws Exception {
    Script script = new Script(folder);
    for (int i = 0; i < 1_000; i++) {
      script.order("order.placed", "O" + i, i);
    }
    String[] kinds = {"order-entry", "finance-adjust", "warehouse-change"};
    for (int i = 0; i < tickets; i++) {
      for (String type : List.of("erp.ticket.raised", "erp.ticket.updated")) {
        script.say(
            type,
            1_100 + i,
            "ticket_id",
            "K" + i,
            "labels",
            List.of("人工干预"),
            "intervention",
            kinds[i]);
      }
    }
    script.say(
        "erp.ticket.raised",
        1_100,
        "ticket_id",
        "K9",
        "labels",
        List.of("其他"),
        "intervention",
        kinds[0]);
    Said said = script.play(PACK.resolve("flow.yaml"), 3 * HOUR);
    assertThat(said.sum("manual_interventions_per_1000")).isEqualTo(tickets + "/1000");
    assertThat(said.metric("manual_interventions_per_1000").stream().filter(m -> m.num() > 0))
        .extracting(m -> m.dims().get("kind"))
        .containsExactlyInAnyOrder(java.util.Arrays.copyOf(kinds, tickets));
    assertThat(said.of("manual-rate")).hasSize(alerts);
  }

  @ParameterizedTest
  @CsvSource({"100, 310, critical", "100, 309, error", "5, 50, ''"})
  void complaintsWeekOverWeek(int before, int after, String severity) throws Exception {
    Script script = new Script(folder);
    double week = 7 * 24 * HOUR;
    for (int i = 0; i < before + after; i++) {
      double at = i < before ? 1_000 + i : week + 1_000 + i;
      script.say("complaint.filed", at, "complaint_id", "P" + i, "text", "差", "carrier", "SF");
    }
    Said said = script.play(PACK.resolve("voice.yaml"), week + 3 * HOUR);
    long split = Script.T + Math.round(week * 1_000);
    assertThat(
            Said.sum(
                said.metric("complaints").stream().filter(m -> m.windowStart() < split).toList()))
        .isEqualTo(before + "/0");
    assertThat(
            Said.sum(
                said.metric("complaints").stream().filter(m -> m.windowStart() >= split).toList()))
        .isEqualTo(after + "/0");
    assertThat(
            said.of("complaint-surge").stream()
                .map(a -> a.severity().wire())
                .reduce((a, b) -> b)
                .orElse(""))
        .isEqualTo(severity);
  }

  /**
   * Orders due at ten minutes' distance; the complaint k comes k minutes and 7 s after the alert.
   */
  @Test
  void leadTimeOfFortyComplaints() throws Exception {
    Script script = new Script(folder);
    long sum = 0;
    Map<String, Long> buckets = new TreeMap<>();
    for (int k = 1; k <= 42; k++) {
      String id = "O" + k;
      double due = 30 * HOUR + k * 10 * MINUTE;
      script.order("order.placed", id, due - 24 * HOUR);
      script.say("wms.label.printed", due - 23 * HOUR, "order_id", id, "warehouse", "SHQP");
      if (k <= 40) {
        long lead = k * 60 + 7;
        sum += lead;
        buckets.merge(Long.toString(Buckets.of(lead)), 1L, Long::sum);
        complain(script, id, due + lead);
        complain(script, id, due + lead + HOUR);
      }
    }
    complain(script, "O41", 20 * HOUR); // before anybody was warned
    Path rules = PACK.resolve("order-flow.yaml");
    Said said = script.play(rules, 60 * HOUR);

    assertThat(said.sum("warning_lead_time")).isEqualTo(sum + "/40");
    Map<String, Long> seen = new TreeMap<>();
    said.metric("warning_lead_time")
        .forEach(m -> m.buckets().forEach((b, n) -> seen.merge(b, n, Long::sum)));
    assertThat(seen).isEqualTo(buckets);
    assertThat(Buckets.quantile(seen, 0.5)).isBetween(20 * 60L, 20 * 60L + 14);
    assertThat(said.sum("warning_coverage")).isEqualTo("40/41");
    assertThat(said.sum("rule_precision")).isEqualTo("40/42");
    assertThat(said.sum("complaints")).isEqualTo("81/0");
    assertThat(said.of("ship-overdue")).extracting(Anomaly::status).contains(Status.OPEN);
  }

  private static void complain(Script script, String order, double second) {
    script.say(
        "complaint.filed",
        second,
        "complaint_id",
        "P" + order + second,
        "order_id",
        order,
        "text",
        "慢");
  }
}
