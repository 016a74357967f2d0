package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.data;
import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.jobs.health.testing.Said;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of a customer reaches the customer's orders, in every run at the same moment. */
class CustomersITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  private static final List<String> TIERS = List.of("VIP", "A", "B", "C");
  private static final int CUSTOMERS = 20;
  private static final int EVENTS = 400;
  private static final long MINUTE = 60_000;

  @Test
  void theDocumentShowsTheTierAsItBecomesKnown() throws Exception {
    Said said =
        new Scenario()
            .event("crm.customer.updated", at("PT0S"), "customer_id", "C1", "tier", "A")
            .event("order.placed", at("PT1H"), placed("O1", "a"))
            .event("crm.customer.updated", at("PT2H"), "customer_id", "C1", "tier", "VIP")
            .watermark(at("PT3H"))
            .run();
    assertThat(said.orders()).extracting(OrderHealth::tier).startsWith("A", "VIP");
    assertThat(said.timeline()).extracting(e -> e.type()).containsExactly("order.placed");
  }

  @Test
  void everyRunSaysTheSame() throws Exception {
    long seed = Long.getLong("orderpulse.test.seed", 20260214L);
    Map<String, String> newest = new HashMap<>();
    Map<String, String> customers = new HashMap<>();
    Scenario scenario = random(new Random(seed), newest, customers);
    List<OrderHealth> first = sorted(scenario.run());
    for (int run = 1; run < 4; run++) {
      Said said = scenario.parallelism(1 + run % 2).steps(1 + run).run();
      assertThat(sorted(said)).as("seed %d, run %d", seed, run).isEqualTo(first);
      customers.forEach(
          (order, customer) ->
              assertThat(said.order(order).tier())
                  .as("seed %d, order %s of customer %s", seed, order, customer)
                  .isEqualTo(newest.get(customer)));
    }
  }

  /** Orders and words of customers in a random order of arrival, many of them late, many tied. */
  private static Scenario random(
      Random random, Map<String, String> newest, Map<String, String> customers) {
    Scenario scenario = new Scenario();
    Map<String, Event> words = new HashMap<>();
    long clock = at("PT24H");
    for (int i = 0; i < EVENTS; i++) {
      String customer = "C" + random.nextInt(CUSTOMERS);
      long time = clock + MINUTE * (random.nextInt(40) - 20);
      if (random.nextBoolean()) {
        Map<String, Object> fields = data(placed("O" + i, "a" + i));
        fields.put("customer_id", customer);
        scenario.event(event("p" + i, "order.placed", time).withData(fields));
        customers.put("O" + i, customer);
      } else {
        String tier = TIERS.get(random.nextInt(TIERS.size()));
        Object[] fields = {"customer_id", customer, "tier", tier, "credit_grade", "G"};
        Event word = event("t" + i, "crm.customer.updated", time, fields);
        scenario.event(word);
        words.merge(customer, word, (a, b) -> VerdictOrder.INSTANCE.compare(a, b) > 0 ? a : b);
      }
      if (random.nextInt(4) == 0) {
        clock += MINUTE * random.nextInt(10);
        scenario.watermark(clock);
      }
    }
    words.forEach((customer, word) -> newest.put(customer, word.text("tier")));
    return scenario.watermark(clock + 60 * MINUTE);
  }

  private static List<OrderHealth> sorted(Said said) {
    return said.orders().stream().sorted(Comparator.comparing(OrderHealth::orderId)).toList();
  }
}
