package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;

/** 仓容告警: the room of a warehouse for some day is nearly given away. */
final class FullWarehouse implements Planter {

  private static final long WELL = 30 * Ms.MINUTE;

  private final World world;
  private final Rand rand;

  FullWarehouse(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.FULL_WAREHOUSE;
  }

  private int serial;

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Warehouse warehouse = rand.pick(List.of(Warehouse.values()));
    String date = Shanghai.date(time + (30 + ++serial) * Ms.DAY);
    long more = time + rand.between(Ms.HOUR, 3 * Ms.HOUR);
    long mended = more + rand.between(Ms.HOUR, 3 * Ms.HOUR);
    ExpectedAnomaly full =
        switch (variant) {
          case "fills" -> {
            report(warehouse, date, time, 8_800);
            report(warehouse, date, more, 9_700);
            yield full(warehouse, "warning", time).becomes("error", more);
          }
          case "full" -> {
            report(warehouse, date, more, 9_600);
            yield full(warehouse, "error", more);
          }
          default -> throw unknown(variant);
        };
    report(warehouse, date, mended, 8_500);
    return List.of(full.about(date).resolved(mended + WELL, "RECOVERED"));
  }

  private static ExpectedAnomaly full(Warehouse warehouse, String severity, long time) {
    return ExpectedAnomaly.of("warehouse-full", "warehouse", warehouse.name(), severity, time);
  }

  private void report(Warehouse warehouse, String date, long time, long allocated) {
    world.say(
        time,
        warehouse.source,
        "wms.capacity.reported",
        warehouse.name(),
        () ->
            Data.of("warehouse", warehouse.name())
                .with("date", date)
                .with("capacity", BigDecimal.valueOf(10_000))
                .with("allocated", BigDecimal.valueOf(allocated)));
  }
}
