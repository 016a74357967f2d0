package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.testing.Events;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.util.List;
import java.util.Map;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Others hear of each change of a merge group's members, and of nothing else. */
class MergeGroupsITCase {

  private static final String GROUP = "merge-candidates|address|dev:a|O1";

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  private static Scenario placedTogether(String... orders) {
    Scenario scenario = new Scenario();
    for (String id : orders) {
      scenario.event("order.placed", at("PT1H"), placed(id, "a"));
    }
    return scenario;
  }

  private static List<Event> groups(Said said) {
    return said.derived().stream().filter(e -> e.type().equals("merge.group.changed")).toList();
  }

  private static List<String> lines(Said said) {
    return groups(said).stream()
        .map(e -> e.data().get("order_ids") + " @" + Events.relative(e.time()))
        .toList();
  }

  @Test
  void membersComeAndGoUntilTheGroupIsOver() throws Exception {
    Scenario scenario = placedTogether("O1", "O2", "O3");
    scenario.event("order.placed", at("PT2H"), placed("O4", "a"));
    scenario.event("order.cancelled", at("PT3H"), "order_id", "O1");
    scenario.event("order.cancelled", at("PT4H"), "order_id", "O3");
    Said said = scenario.until(at("PT5H")).run();
    assertThat(lines(said))
        .containsExactly(
            "[O1, O2, O3] @PT1H", "[O1, O2, O3, O4] @PT2H", "[O2, O3, O4] @PT3H", "[] @PT4H");
    assertThat(groups(said))
        .allSatisfy(
            e -> {
              assertThat(e.source()).isEqualTo("/orderpulse/health");
              assertThat(e.subject()).isEqualTo(GROUP);
              assertThat(e.orderId()).isNull();
              assertThat(e.data())
                  .containsEntry("group_id", GROUP)
                  .containsEntry("address_key", Map.of("kind", "place", "key", "dev:a"));
            })
        .extracting(Event::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void aGroupThatLeavesTogetherIsOver() throws Exception {
    Scenario scenario = placedTogether("O1", "O2", "O3");
    for (String id : List.of("O1", "O2", "O3")) {
      scenario.event(
          "wms.label.printed", at("PT2H"), "order_id", id, "waybill_no", "W1", "carrier", "SF");
    }
    assertThat(lines(scenario.until(at("PT3H")).run()))
        .containsExactly("[O1, O2, O3] @PT1H", "[] @PT2H");
  }

  @Test
  void twoOrdersAreNoGroup() throws Exception {
    assertThat(groups(placedTogether("O1", "O2").until(at("PT3H")).run())).isEmpty();
  }
}
