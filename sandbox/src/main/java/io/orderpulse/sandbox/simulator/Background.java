package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;

/**
 * What systems say on their own: customers, stock counts, room, samples of dependencies, notices.
 */
final class Background {

  private static final double CUSTOMER_UPDATES_PER_DAY = 12;

  private final World world;
  private final Rand rand;

  Background(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  void begin(long time) {
    for (Customers.Customer customer : world.customers.all()) {
      customer(time + rand.between(0, Ms.MINUTE), customer);
    }
    daily(time);
    sample(time);
    nextCustomer(time);
    nextNotice(time);
  }

  private void customer(long time, Customers.Customer customer) {
    world.say(time, "crm/main", "crm.customer.updated", customer.id(), customer::data);
  }

  private void nextCustomer(long time) {
    long next = time + rand.gap(Ms.DAY / CUSTOMER_UPDATES_PER_DAY);
    world.at(
        next,
        () -> {
          customer(next, world.customers.any(rand));
          nextCustomer(next);
        });
  }

  /** Counts at dawn, room before work; the first time at once. */
  private void daily(long time) {
    for (Warehouse warehouse : Warehouse.values()) {
      for (Product product : Product.ALL) {
        long counted = time + rand.between(0, 20 * Ms.MINUTE);
        long onHand = rand.between(2_000, 9_000);
        world.say(
            counted,
            warehouse.source,
            "wms.stock.counted",
            product.sku(),
            () ->
                Data.of("sku", product.sku())
                    .with("warehouse", warehouse.name())
                    .with("on_hand", onHand)
                    .time("counted_at", counted));
      }
      BigDecimal allocated = BigDecimal.valueOf(rand.between(4_000, 8_000));
      world.say(
          time + Ms.HOUR,
          warehouse.source,
          "wms.capacity.reported",
          warehouse.name(),
          () ->
              Data.of("warehouse", warehouse.name())
                  .with("date", Shanghai.date(time + Ms.HOUR))
                  .with("capacity", BigDecimal.valueOf(10_000))
                  .with("allocated", allocated));
    }
    long tomorrow = Shanghai.startOfDay(time) + Ms.DAY + 6 * Ms.HOUR;
    world.at(tomorrow, () -> daily(tomorrow));
  }

  private void sample(long time) {
    for (String dependency :
        new String[] {"payment-gateway", "erp-api", "wms-api", "sms-gateway"}) {
      BigDecimal rate = BigDecimal.valueOf(rand.between(20, 300));
      BigDecimal p95 = BigDecimal.valueOf(rand.around(60, 180, 900));
      BigDecimal success = BigDecimal.valueOf(rand.between(9_900, 10_000), 4);
      BigDecimal cpu = BigDecimal.valueOf(rand.between(15, 55), 2);
      world.say(
          time,
          "trace/gateway",
          "dependency.sampled",
          dependency,
          () ->
              Data.of("dependency", dependency)
                  .with("rate_per_s", rate)
                  .with("p95_ms", p95)
                  .with("success_ratio", success)
                  .with("cpu_ratio", cpu));
    }
    world.at(time + 5 * Ms.MINUTE, () -> sample(time + 5 * Ms.MINUTE));
  }

  /** A carrier's holiday in a far region to which nobody here ships: a notice that harms nobody. */
  private void nextNotice(long time) {
    long next = time + rand.gap(3 * Ms.DAY);
    world.at(
        next,
        () -> {
          Carrier carrier = rand.pick(List.of(Carrier.values()));
          long until = next + rand.between(6 * Ms.HOUR, Ms.DAY);
          notice(next, carrier, "suspended", next, until);
          notice(until, carrier, "resumed", until, null);
          nextNotice(next);
        });
  }

  private void notice(long time, Carrier carrier, String kind, long from, Long to) {
    world.say(
        time,
        carrier.source(),
        "logistics.carrier.noticed",
        carrier.name(),
        () ->
            Data.of("carrier", carrier.name())
                .with("region", "54")
                .with("kind", kind)
                .time("from", from)
                .time("to", to));
  }
}
