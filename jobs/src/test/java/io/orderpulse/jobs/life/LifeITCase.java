package io.orderpulse.jobs.life;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The life of anomalies through the whole health job. One job runs all cases. */
class LifeITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  private static final long END = at("PT300H");
  private static final int STORM = 500;
  private static final int URGENT = 40;

  @TempDir static Path folder;

  private static Said said;

  @BeforeAll
  static void runOnce() throws Exception {
    Scenario s = new Scenario().rules(rules()).until(END).parallelism(2);
    feed(s);
    storm(s);
    urgent(s);
    lost(s);
    decisions(s);
    said = s.watermark(END).run();
  }

  private static RulePack rules() throws Exception {
    Path file = folder.resolve("life.yaml");
    Files.writeString(file, resource());
    return RuleFiles.at(file).orThrow();
  }

  private static String resource() throws Exception {
    try (var in = LifeITCase.class.getResourceAsStream("/life-rules.yaml")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static void scan(Scenario s, String no, long time, String place) {
    s.event(
        io.orderpulse.events.Event.of(
            "scan" + no + time,
            "logistics/sf",
            "logistics.scanned",
            null,
            time,
            io.orderpulse.jobs.health.testing.Events.data(
                "waybill_no", no, "carrier", "SF", "status", "in_transit", "place", place)));
  }

  /** Thirty parcels are on their way when the carrier's feed stops for 80 hours. */
  private static void feed(Scenario s) {
    for (int i = 0; i < 30; i++) {
      scan(s, "SF" + i, at("PT1H") + i * 1000L, "武汉");
    }
    for (int i = 3; i < 30; i++) {
      scan(s, "SF" + i, at("PT81H") + i * 1000L, "广州");
    }
  }

  @Test
  void aSilentFeedIsOnePageAndOnlyWhatIsTrulyStalledIsToldAfterIt() {
    List<Anomaly> told =
        said.anomalies().stream()
            .filter(a -> a.notifies() && a.time() < at("PT82H"))
            .filter(a -> List.of("feed-silent", "logistics-silent").contains(a.rule().id()))
            .toList();
    assertThat(told.stream().map(a -> a.dedupKey() + " " + a.status()))
        .containsExactlyInAnyOrder(
            "feed-silent|source|logistics/sf OPEN",
            "feed-silent|source|logistics/sf RESOLVED",
            "logistics-silent|waybill|SF0 UPDATED",
            "logistics-silent|waybill|SF1 UPDATED",
            "logistics-silent|waybill|SF2 UPDATED");
    String by = "(feed-silent|source|logistics/sf)";
    assertThat(said.told("logistics-silent", "SF7"))
        .startsWith("OPEN " + by + " @PT73H7S", "RESOLVED " + by + " @PT81H7S");
    assertThat(said.records("logistics-silent", "SF7").get(0).root())
        .isEqualTo("feed-silent|source|logistics/sf");
  }

  private static void storm(Scenario s) {
    for (int i = 0; i < STORM; i++) {
      String order = "S%03d".formatted(i);
      s.event("order.paid", at("PT100H") + i * 100L, "order_id", order);
      s.event("erp.order.created", at("PT101H") + i, "order_id", order);
    }
  }

  @Test
  void fiveHundredAtOnceAreTwentyAndOne() {
    List<Anomaly> members =
        said.anomalies().stream()
            .filter(a -> a.rule().id().equals("sync-miss") && a.subject().id().startsWith("S"))
            .toList();
    assertThat(members).filteredOn(a -> a.status() == Status.OPEN).hasSize(STORM);
    assertThat(members).filteredOn(a -> a.status() == Status.OPEN && a.notifies()).hasSize(20);
    assertThat(members).filteredOn(a -> a.status() == Status.RESOLVED).hasSize(STORM);
    assertThat(members.stream().map(Anomaly::envelopeId)).doesNotHaveDuplicates();
    List<Anomaly> group = said.records("sync-miss", "order");
    assertThat(group.get(0).notifies()).isTrue();
    assertThat(group).filteredOn(a -> a.status() == Status.OPEN).hasSize(1);
    assertThat(group).filteredOn(a -> a.status() == Status.RESOLVED).hasSize(1);
    assertThat(group.get(group.size() - 1).impact().orders()).isEqualTo(STORM);
  }

  private static void urgent(Scenario s) {
    for (int i = 0; i < URGENT; i++) {
      String order = "U%02d".formatted(i);
      s.event("order.placed", at("PT200H"), placed(order, "u" + i));
      s.event("crm.order.tagged", at("PT200H") + 1, "order_id", order, "tags", List.of("加急"));
      if (i == 0) {
        s.event("wms.order.shipped", at("PT203H"), "order_id", order, "warehouse", "SHQP");
      }
    }
    s.event(
        "feedback.given",
        at("PT205H"),
        "dedup_key",
        "expedite-not-shipped|order|U01",
        "verdict",
        "acknowledged",
        "by",
        "S1");
    s.event(
        "feedback.given",
        at("PT205H"),
        "dedup_key",
        "expedite-not-shipped|order|U02",
        "verdict",
        "snoozed",
        "by",
        "S1",
        "until",
        Rfc3339.format(at("PT220H")));
    s.event(
        "feedback.given",
        at("PT205H"),
        "dedup_key",
        "expedite-not-shipped|order|U03",
        "verdict",
        "false-positive",
        "by",
        "S1");
  }

  @Test
  void aLadderGoesUpUntilTheOrderIsShipped() {
    assertThat(said.told("expedite-not-shipped", "U00"))
        .containsExactly("OPEN 1 @PT202H", "RESOLVED 1 @PT203H");
  }

  @Test
  void thirtySixUrgentOrdersAreOneCall() {
    List<Anomaly> third =
        said.anomalies().stream()
            .filter(a -> a.rule().id().equals("expedite-not-shipped"))
            .filter(a -> a.status() == Status.ESCALATED && a.level() == 3)
            .toList();
    assertThat(third).hasSize(URGENT - 3).filteredOn(Anomaly::notifies).hasSize(1);
    assertThat(third).filteredOn(a -> "call-cap".equals(a.suppressedBy())).hasSize(URGENT - 5);
  }

  @Test
  void peopleAreHeard() {
    assertThat(said.told("expedite-not-shipped", "U01"))
        .containsExactly("OPEN 1 @PT202H", "ESCALATED 2 @PT204H", "ACKNOWLEDGED 2 @PT205H");
    assertThat(said.told("expedite-not-shipped", "U02"))
        .startsWith(
            "OPEN 1 @PT202H",
            "ESCALATED 2 @PT204H",
            "UPDATED 2 (snoozed) @PT205H",
            "ESCALATED 3 (snoozed) @PT206H");
    assertThat(said.told("expedite-not-shipped", "U03"))
        .containsExactly("OPEN 1 @PT202H", "ESCALATED 2 @PT204H", "RESOLVED 2 @PT205H");
  }

  private static void lost(Scenario s) {
    s.event("order.placed", at("PT10H"), placed("L1", "lost"));
    s.event("order.paid", at("PT10H"), "order_id", "L1");
  }

  @Test
  void theCascadeOfALostOrderPagesOnePerson() {
    List<Anomaly> cascade =
        said.anomalies().stream().filter(a -> "L1".equals(a.groupKey())).toList();
    assertThat(cascade.stream().map(a -> a.rule().id()).distinct())
        .containsExactlyInAnyOrder("sync-miss", "ship-overdue", "try-out-muted");
    assertThat(cascade.stream().filter(Anomaly::notifies).map(a -> a.owner().role()).distinct())
        .containsExactly("erp-ops");
    assertThat(cascade.stream().filter(a -> !a.rule().id().equals("sync-miss")))
        .allMatch(a -> a.root().equals("sync-miss|order|L1"));
  }

  @Test
  void nothingOfAShadowRuleIsPublic() {
    assertThat(said.shadow()).extracting(a -> a.rule().id()).containsOnly("try-out");
    assertThat(said.shadow()).anyMatch(a -> a.status() == Status.RESOLVED);
    assertThat(said.anomalies()).noneMatch(a -> a.rule().id().equals("try-out"));
    assertThat(said.orders()).noneMatch(o -> o.toString().contains("try-out|"));
    assertThat(said.actions()).noneMatch(a -> a.toString().contains("try-out|"));
  }

  private static void decisions(Scenario s) {
    String action = "PRIORITY_PICK|order/V1|priority-pick";
    s.event("order.placed", at("PT250H"), worth("V1"));
    s.event("order.placed", at("PT250H"), worth("V2"));
    s.event("crm.customer.updated", at("PT250H1M"), "customer_id", "C-V1", "tier", "VIP");
    s.event("crm.customer.updated", at("PT250H1M0.001S"), "customer_id", "C-V2", "tier", "VIP");
    s.event("crm.customer.updated", at("PT250H2M"), "customer_id", "C-V1", "tier", "VIP");
    s.event("action.confirmed", at("PT250H3M"), "action_id", action, "order_id", "V1");
    s.event("crm.order.tagged", at("PT260H"), "order_id", "V1", "tags", List.of("加急"));
    s.event("crm.order.tagged", at("PT261H"), "order_id", "V1", "tags", List.of("加急", "x"));
    s.event("crm.order.tagged", at("PT274H"), "order_id", "V2", "tags", List.of("加急"));
  }

  @SuppressWarnings("unchecked") // a place is a map of names
  private static Object[] worth(String order) {
    Object[] fields = placed(order, order);
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equals("amount")) {
        fields[i + 1] = new java.math.BigDecimal("5000.01");
      } else if (fields[i].equals("customer_id")) {
        fields[i + 1] = "C-" + order;
      } else if (fields[i].equals("ship_to")) {
        Map<String, Object> to = new HashMap<>((Map<String, Object>) fields[i + 1]);
        to.put("recipient_mask", "李**");
        fields[i + 1] = to;
      }
    }
    return fields;
  }

  @Test
  void priorityIsDecidedOnceWhereTheTierComesInTime() {
    List<ActionCommand> of =
        said.actions().stream().filter(a -> a.subject().startsWith("order/V")).toList();
    assertThat(of)
        .extracting(ActionCommand::actionId)
        .containsExactlyInAnyOrder(
            "PRIORITY_PICK|order/V1|priority-pick",
            "INJECT_PRIORITY|order/V1|inject-priority",
            "PDA_POPUP|order/V1|inject-priority");
    assertThat(of).allMatch(a -> a.expiresAt() != null && a.params().containsKey("due"));
    assertThat(of)
        .filteredOn(a -> "李**".equals(a.params().get("recipient_mask")))
        .extracting(ActionCommand::action)
        .as("who works with the goods is told for whom they are")
        .containsExactly("PDA_POPUP");
    assertThat(said.anomalies()).noneMatch(a -> a.rule().id().startsWith("priority"));
    assertThat(said.order("V1").decisions())
        .containsEntry("PRIORITY_PICK", "confirmed")
        .containsEntry("INJECT_PRIORITY", "requested");
  }
}
