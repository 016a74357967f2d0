package io.orderpulse.jobs.metric;

import static io.orderpulse.jobs.health.testing.Events.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.testing.Events;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A drift says how many orders the drifted version decided, and the metrics say the same. */
class ExposeDriftITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  private final Scenario scenario = new Scenario();

  private void policy(String type, String time, String version, Map<String, Object> content) {
    scenario.event(
        type,
        at(time),
        "policy_id",
        "P1",
        "version",
        version,
        "system",
        type.endsWith("deployed") ? "erp" : null,
        "content",
        content);
  }

  private void order(String id, String time, String version, String amount) {
    scenario.event(
        "order.placed",
        at(time),
        "order_id",
        id,
        "channel",
        "web",
        "customer_id",
        "C1",
        "payment",
        "prepaid",
        "currency",
        amount == null ? "USD" : "CNY",
        "amount",
        new BigDecimal(amount == null ? "1" : amount),
        "applied_policies",
        List.of(Map.of("policy_id", "P1", "version", version)));
  }

  private static Map<String, Object> limit(long value) {
    return Map.of("limit", value);
  }

  private List<String> metrics(Said said) {
    return said.metrics().stream()
        .filter(m -> m.metric().startsWith("policy_drift"))
        .map(
            m ->
                "%s %s %s %s"
                    .formatted(m.metric(), Events.relative(m.windowStart()), m.dims(), m.num()))
        .sorted()
        .toList();
  }

  @Test
  void ordersThatTheDriftedVersionDecidedAreItsExposure() throws Exception {
    policy("policy.documented", "PT0S", "v1", limit(300));
    policy("policy.deployed", "PT0S", "v1", limit(300));
    order("before", "PT50M", "v1", "10.00");
    policy("policy.documented", "PT1H", "v2", limit(299));
    order("O1", "PT70M", "v1", "100.50");
    order("O2", "PT80M", "v2", "7.00");
    order("late", "PT3H", "v1", "1.25");
    scenario.watermark(at("PT100M"));
    order("O3", "PT2H", "v1", "0.25");
    policy("policy.deployed", "PT4H", "v2", limit(299));
    order("after", "PT5H", "v1", "9.00");
    scenario.watermark(at("PT6H"));
    order("O4", "PT65M", "v1", "20.00");
    scenario.watermark(at("PT7H"));

    Said said = scenario.run();

    List<Anomaly> drift = said.records("policy-drift", "P1@erp");
    assertThat(drift).extracting(Anomaly::status).containsExactly(Status.OPEN, Status.RESOLVED);
    assertThat(drift)
        .extracting(Anomaly::impact)
        .containsExactly(
            new Anomaly.Impact(1, new BigDecimal("100.50")),
            new Anomaly.Impact(3, new BigDecimal("102.00")));
    assertThat(metrics(said))
        .containsExactly(
            "policy_drift_cny PT1H10M {channel=web, kind=erp} 100.5",
            "policy_drift_cny PT1H5M {channel=web, kind=erp} 20.0",
            "policy_drift_cny PT2H {channel=web, kind=erp} 0.25",
            "policy_drift_cny PT3H {channel=web, kind=erp} 1.25",
            "policy_drift_count PT1H {kind=erp} 1.0",
            "policy_drift_orders PT1H10M {channel=web, kind=erp} 1.0",
            "policy_drift_orders PT1H5M {channel=web, kind=erp} 1.0",
            "policy_drift_orders PT2H {channel=web, kind=erp} 1.0",
            "policy_drift_orders PT3H {channel=web, kind=erp} 1.0");
  }

  private void scoped(String type, String time, String version, long limit, Object scope) {
    scenario.event(
        type,
        at(time),
        "policy_id",
        "P1",
        "version",
        version,
        "system",
        type.endsWith("deployed") ? "erp" : null,
        "scope",
        scope,
        "content",
        limit(limit));
  }

  private void order(String id, String channel) {
    scenario.event(
        "order.placed",
        at("PT10M"),
        "order_id",
        id,
        "channel",
        channel,
        "customer_id",
        "C1",
        "payment",
        "prepaid",
        "currency",
        "CNY",
        "amount",
        new BigDecimal("10.00"),
        "applied_policies",
        List.of(Map.of("policy_id", "P1", "version", "v0")));
  }

  @Test
  void ordersOutsideTheScopeOfTheDriftedVersionAreNoExposure() throws Exception {
    scoped("policy.documented", "PT0S", "v1", 300, Map.of("channel", "app"));
    scoped("policy.deployed", "PT0S", "v0", 299, Map.of("channel", List.of("web", "jd")));
    order("in", "web");
    order("also", "jd");
    order("out", "app");
    scenario.watermark(at("PT6H"));

    Said said = scenario.run();

    assertThat(said.records("policy-drift", "P1@erp"))
        .extracting(Anomaly::impact)
        .containsExactly(new Anomaly.Impact(2, new BigDecimal("20.00")));
    assertThat(metrics(said))
        .containsExactly(
            "policy_drift_cny PT10M {channel=jd, kind=erp} 10.0",
            "policy_drift_cny PT10M {channel=web, kind=erp} 10.0",
            "policy_drift_count PT0S {kind=erp} 1.0",
            "policy_drift_orders PT10M {channel=jd, kind=erp} 1.0",
            "policy_drift_orders PT10M {channel=web, kind=erp} 1.0");
  }

  @Test
  void theDocumentSaysTheScopeWhereTheSystemDoesNot() throws Exception {
    scoped("policy.documented", "PT0S", "v1", 300, Map.of("channel", "app"));
    scoped("policy.deployed", "PT0S", "v0", 299, null);
    order("out", "web");
    order("in", "app");
    scenario.watermark(at("PT6H"));

    assertThat(scenario.run().records("policy-drift", "P1@erp"))
        .extracting(Anomaly::impact)
        .containsExactly(new Anomaly.Impact(1, new BigDecimal("10.00")));
  }

  @Test
  void anOrderLeavesTheExposureWhenItsWarehouseIsKnownToBeAnother() throws Exception {
    scoped("policy.documented", "PT0S", "v1", 300, null);
    scoped("policy.deployed", "PT0S", "v0", 299, Map.of("warehouse", "SHQP"));
    order("stays", "web");
    order("goes", "app");
    scenario.watermark(at("PT2H"));
    for (String[] pick : new String[][] {{"stays", "SHQP"}, {"goes", "GZBY"}}) {
      scenario.event(
          "wms.pick.dispatched",
          at("PT3H"),
          "order_id",
          pick[0],
          "line_id",
          "1",
          "task_id",
          "T-" + pick[0],
          "warehouse",
          pick[1],
          "quantity",
          1L);
    }
    scenario.watermark(at("PT6H"));

    Said said = scenario.run();

    // What was stated before the warehouse was known, if anything, has been taken back.
    Map<String, Double> newest = new TreeMap<>();
    said.metrics().stream()
        .filter(m -> m.metric().equals("policy_drift_orders"))
        .sorted(Comparator.comparingInt(Metric::rev))
        .forEach(m -> newest.put(m.dims().get("channel"), m.num()));
    newest.values().removeIf(num -> num == 0);
    assertThat(newest).isEqualTo(Map.of("web", 1.0));
  }

  @Test
  void aReformattedPolicyIsNoDrift() throws Exception {
    policy("policy.documented", "PT0S", "v1", Map.of("limit", 300L, "name", "Ａ"));
    policy("policy.deployed", "PT0S", "v1", Map.of("name", "A", "limit", new BigDecimal("300.00")));
    order("O1", "PT70M", "v1", "100.50");
    scenario.watermark(at("PT6H"));
    Said said = scenario.run();
    assertThat(said.records("policy-drift", "P1@erp")).isEmpty();
    assertThat(metrics(said)).isEmpty();
  }

  @Test
  void aWorthThatIsUnknownIsNotZero() throws Exception {
    policy("policy.documented", "PT0S", "v1", limit(300));
    policy("policy.deployed", "PT0S", "v0", limit(299));
    order("O1", "PT10M", "v0", null);
    scenario.watermark(at("PT6H"));
    Said said = scenario.run();
    assertThat(said.records("policy-drift", "P1@erp"))
        .extracting(Anomaly::impact)
        .containsExactly(new Anomaly.Impact(1, null));
  }
}
