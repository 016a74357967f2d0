package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What systems say on their own: customers, stock counts, room, lots, samples of dependencies, and
 * that they are there.
 */
final class Background {

  private static final double CUSTOMER_UPDATES_PER_DAY = 12;
  private static final double LOTS_PER_DAY = 10;

  /** More often than anybody calls silence. */
  private static final long ALIVE_EVERY = 12 * Ms.MINUTE;

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
    nextLot(time);
    alive(time);
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

  /** Lots of goods that expire, in and out of the sorting stations within a day. */
  private void nextLot(long time) {
    long next = time + rand.gap(Ms.DAY / LOTS_PER_DAY);
    String id = "LOT" + next / Ms.SECOND;
    String wms = rand.pick(List.of(Warehouse.values())).source;
    world.at(
        next,
        () -> {
          lot(wms, "wms.lot.sorted", id, next, "station");
          lot(wms, "wms.lot.moved", id, next + rand.between(Ms.HOUR, Ms.DAY), "from_station");
          nextLot(next);
        });
  }

  private void lot(String wms, String type, String id, long time, String at) {
    boolean moved = at.equals("from_station");
    world.say(
        time,
        wms,
        type,
        id,
        () ->
            Data.of("lot_id", id)
                .with("sku", "OL-5W3-0305")
                .time("expires_at", time + 300 * Ms.DAY)
                .with("quantity_kg", BigDecimal.valueOf(120))
                .with(at, "S-03")
                .with("to_station", moved ? "S-07" : null));
  }

  /** Every system says now and then that it is there, so that silence means something. */
  private void alive(long time) {
    for (String source : sources()) {
      beat(source, time + rand.between(0, ALIVE_EVERY));
    }
  }

  private void beat(String source, long time) {
    world.at(
        time,
        () -> {
          alive(world, source, time);
          beat(source, time + ALIVE_EVERY);
        });
  }

  /** A sign of life, of a type of the sender's own. */
  static void alive(World world, String source, long time) {
    world.say(time, source, "system.alive", source, () -> Data.of("up", true));
  }

  private static List<String> sources() {
    List<String> sources =
        new ArrayList<>(
            List.of(
                OrderStory.FRONT,
                "crm/main",
                "erp/main",
                "finance/main",
                "voice/hotline",
                "policy/registry",
                "design/plm",
                "trace/gateway",
                "message/sms"));
    for (Channel channel : Channel.values()) {
      sources.add(channel.source());
      sources.add("voice/" + channel.id);
    }
    for (Warehouse warehouse : Warehouse.values()) {
      sources.add(warehouse.source);
    }
    for (Carrier carrier : Carrier.values()) {
      sources.add(carrier.source());
    }
    Policy.SYSTEMS.forEach(system -> sources.add("policy/" + system));
    return sources;
  }
}
