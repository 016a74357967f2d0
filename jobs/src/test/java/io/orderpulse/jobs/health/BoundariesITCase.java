package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each rule one millisecond before, at and after its limit. One job runs all cases. */
class BoundariesITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  /** The clock stands here while the last boundary passes. */
  private static final long END = at("PT200H");

  private static final int[] OFFSETS = {-1, 0, 1};

  private static Said said;

  @BeforeAll
  static void runOnce() throws Exception {
    Scenario scenario = new Scenario().until(END);
    for (int ms : OFFSETS) {
      syncMiss(scenario, ms);
      shipOverdue(scenario, ms);
      logisticsSilent(scenario, ms);
      mergeCandidates(scenario, ms);
      policyDrift(scenario, ms);
      drawingMismatch(scenario, ms);
    }
    said = scenario.watermark(END).run();
  }

  private static void syncMiss(Scenario s, int ms) {
    String id = "sync" + ms;
    s.event("order.paid", at("PT0S"), "order_id", id);
    s.event("erp.order.created", at("PT5M") + ms, "order_id", id);
    String grave = "grave" + ms;
    s.event("order.paid", at("PT0S"), "order_id", grave);
    s.event("erp.order.created", at("PT15M") + ms, "order_id", grave);
  }

  @Test
  void anErpOrderAtFiveMinutesIsInTime() {
    assertThat(said.of("sync-miss", "sync-1")).isEmpty();
    assertThat(said.of("sync-miss", "sync0")).isEmpty();
    assertThat(said.of("sync-miss", "sync1"))
        .containsExactly("OPEN warning @PT5M", "RESOLVED RECOVERED @PT5M0.001S");
  }

  @Test
  void aMissingErpOrderIsAnErrorAfterFifteenMinutes() {
    assertThat(said.of("sync-miss", "grave-1"))
        .containsExactly("OPEN warning @PT5M", "RESOLVED RECOVERED @PT14M59.999S");
    assertThat(said.of("sync-miss", "grave0"))
        .containsExactly("OPEN warning @PT5M", "RESOLVED RECOVERED @PT15M");
    assertThat(said.of("sync-miss", "grave1"))
        .containsExactly(
            "OPEN warning @PT5M", "UPDATED error @PT15M", "RESOLVED RECOVERED @PT15M0.001S");
  }

  private static void shipOverdue(Scenario s, int ms) {
    String id = "ship" + ms;
    s.event("order.placed", at("PT0S"), placed(id, "place-" + id));
    s.event("wms.order.shipped", at("PT24H") + ms, "order_id", id, "warehouse", "SHQP");
    String promised = "promised" + ms;
    s.event(
        "order.placed",
        at("PT0S"),
        with(
            placed(promised, "place-" + promised), "promise_ship_by", Rfc3339.format(at("PT30H"))));
    s.event("wms.order.shipped", at("PT30H") + ms, "order_id", promised, "warehouse", "SHQP");
  }

  @Test
  void anOrderShippedWhenItIsDueIsInTime() {
    for (String id : new String[] {"ship-1", "ship0", "promised-1", "promised0"}) {
      assertThat(said.of("ship-overdue", id)).as(id).isEmpty();
    }
    assertThat(said.of("ship-overdue", "ship1"))
        .containsExactly("OPEN error @PT24H", "RESOLVED RECOVERED @PT24H0.001S");
    assertThat(said.of("ship-overdue", "promised1"))
        .containsExactly("OPEN error @PT30H", "RESOLVED RECOVERED @PT30H0.001S");
  }

  private static void logisticsSilent(Scenario s, int ms) {
    String no = "SF" + ms;
    scan(s, no, at("PT0S"), "in_transit", "武汉");
    scan(s, no, at("PT24H"), "in_transit", "武汉"); // repeats, so it does not count
    scan(s, no, at("PT72H") + ms, "in_transit", "广州");
    scan(s, no, at("PT80H"), "signed", "广州");
  }

  private static void scan(Scenario s, String no, long time, String status, String place) {
    s.event("logistics.scanned", time, "waybill_no", no, "status", status, "place", place);
  }

  @Test
  void aScanAt72HoursIsInTime() {
    assertThat(said.of("logistics-silent", "SF-1")).isEmpty();
    assertThat(said.of("logistics-silent", "SF0")).isEmpty();
    assertThat(said.of("logistics-silent", "SF1"))
        .containsExactly("OPEN error @PT72H", "RESOLVED RECOVERED @PT72H0.001S");
  }

  private static void mergeCandidates(Scenario s, int ms) {
    String place = "merge" + ms;
    s.event("order.placed", at("PT0S"), placed(place + "a", place));
    s.event("order.placed", at("PT1H"), placed(place + "b", place));
    s.event("order.placed", at("PT24H") + ms, placed(place + "c", place));
    for (String order : new String[] {"a", "b", "c"}) {
      s.event("order.cancelled", at("PT24H30M"), "order_id", place + order);
    }
  }

  @Test
  void anOrder24HoursAfterTheFirstIsNotOfItsGroup() {
    assertThat(said.of("merge-candidates", "dev:merge-1"))
        .containsExactly("OPEN info @PT23H59M59.999S", "RESOLVED CANCELLED @PT24H30M");
    assertThat(said.of("merge-candidates", "dev:merge0")).isEmpty();
    assertThat(said.of("merge-candidates", "dev:merge1")).isEmpty();
  }

  private static void policyDrift(Scenario s, int ms) {
    String id = "policy" + ms;
    policy(s, "policy.documented", id, at("PT0S"), 300L);
    policy(s, "policy.deployed", id, at("PT1H"), 299L);
    policy(s, "policy.deployed", id, at("PT1H30M") + ms, 300L);
  }

  private static void policy(Scenario s, String type, String id, long time, long limit) {
    s.event(
        type,
        time,
        "policy_id",
        id,
        "version",
        "v" + limit,
        "system",
        type.endsWith("deployed") ? "erp" : null,
        "content",
        java.util.Map.of("limit", limit));
  }

  @Test
  void aDriftMendedAtTheEndOfItsGraceIsForgiven() {
    assertThat(said.of("policy-drift", "policy-1@erp")).isEmpty();
    assertThat(said.of("policy-drift", "policy0@erp")).isEmpty();
    assertThat(said.of("policy-drift", "policy1@erp"))
        .containsExactly("OPEN error @PT1H30M", "RESOLVED RECOVERED @PT1H30M0.001S");
    assertThat(said.records("policy-drift", "policy1@erp").get(0).episode()).isEqualTo(at("PT1H"));
  }

  private static void drawingMismatch(Scenario s, int ms) {
    String id = "drawing" + ms;
    drawing(s, "drawing.confirmed", id, at("PT0S"), "V9");
    drawing(s, "drawing.confirmed", id, at("PT1H"), "V10");
    drawing(s, "drawing.released", id, at("PT1H") + ms, "V9");
    drawing(s, "material.ordered", id, at("PT2H"), "V9");
  }

  private static void drawing(Scenario s, String type, String id, long time, String version) {
    s.event(
        type,
        time,
        "order_id",
        "order-" + id,
        "drawing_id",
        id,
        "version",
        version,
        "content_sha256",
        version);
  }

  @Test
  void aDrawingIsComparedWithTheConfirmationOfItsMoment() {
    assertThat(said.of("drawing-mismatch", "drawing-1"))
        .as("V9 was right when it was released, and no longer at the material order")
        .containsExactly("OPEN critical @PT2H");
    for (String id : new String[] {"drawing0", "drawing1"}) {
      assertThat(said.of("drawing-mismatch", id))
          .as(id)
          .containsExactly(
              "OPEN error @PT1H" + (id.endsWith("1") ? "0.001S" : ""), "UPDATED critical @PT2H");
    }
  }

  private static Object[] with(Object[] fields, Object... more) {
    Object[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }
}
