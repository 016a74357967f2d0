package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 同址多单: several orders to one address, all still on the shelf. */
final class SameAddress implements Planter {

  private static final int ENOUGH = 3;

  private final World world;
  private final Rand rand;

  SameAddress(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SAME_ADDRESS;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    List<Plan> plans = place(time, (int) rand.between(3, 5));
    ExpectedAnomaly found = found(plans);
    long lastPlaced = plans.get(plans.size() - 1).placed();
    long packing = lastPlaced + rand.between(Ms.HOUR, 3 * Ms.HOUR);
    ExpectedAnomaly outcome =
        switch (variant) {
          case "merged" -> merged(plans, found, packing);
          case "cancelled" -> cancelled(plans, found, lastPlaced, packing);
          case "shipped-alone" -> shippedAlone(plans, found, packing);
          default -> throw unknown(variant);
        };
    plans.forEach(plan -> plan.quiet = true);
    plans.forEach(plan -> OrderStory.tell(world, plan));
    List<ExpectedAnomaly> cascade = new ArrayList<>(List.of(outcome));
    if (variant.equals("shipped-alone")) {
      cascade.addAll(missed(plans));
    }
    plans.stream()
        .filter(plan -> !variant.equals("merged") || plan == plans.get(0)) // one box for all
        .forEach(plan -> cascade.addAll(Deadlines.of(plan)));
    return cascade;
  }

  /** Each member that leaves alone is a missed chance; people are told of the first. */
  private static List<ExpectedAnomaly> missed(List<Plan> plans) {
    List<ExpectedAnomaly> all =
        plans.stream()
            .sorted(Comparator.comparingLong(Plan::lastShipped).thenComparing(p -> p.order.id()))
            .map(SameAddress::missed)
            .toList();
    return all.stream().map(a -> a == all.get(0) ? a : a.mutedBy(all.get(0))).toList();
  }

  private static ExpectedAnomaly missed(Plan plan) {
    return new ExpectedAnomaly(
        "merge-missed",
        "address",
        null,
        plan.order.id(),
        plan.lastShipped(),
        plan.lastShipped(),
        List.of(new ExpectedAnomaly.Step("warning", plan.lastShipped())),
        plan.lastShipped() + 7 * Ms.DAY,
        "EXPIRED");
  }

  private List<Plan> place(long time, int count) {
    List<Plan> plans = new ArrayList<>();
    Address address = null;
    long placed = time;
    while (plans.size() < count) {
      Order order = world.orders.make(placed);
      if (order.separateParcels()) {
        continue; // that is a wish not to be merged
      }
      address = address == null ? order.shipTo() : address;
      Plan plan = LifeCycle.plain(order.to(address), placed, rand);
      if (plan.parcels.size() == 1) {
        plans.add(plan);
        placed += rand.between(5 * Ms.MINUTE, 2 * Ms.HOUR);
      }
    }
    return plans;
  }

  private static ExpectedAnomaly found(List<Plan> plans) {
    long third = plans.get(ENOUGH - 1).placed();
    return new ExpectedAnomaly(
        "merge-candidates",
        "address",
        null,
        plans.get(0).order.id(),
        third,
        third,
        List.of(new ExpectedAnomaly.Step("info", third)),
        null,
        null);
  }

  /** All in one box, told by the warehouse before the label is printed. */
  private ExpectedAnomaly merged(List<Plan> plans, ExpectedAnomaly found, long packing) {
    packAt(plans, packing);
    List<String> ids = plans.stream().map(p -> p.order.id()).toList();
    Plan first = plans.get(0);
    Parcel box = first.parcels.get(0).forOrders(ids);
    first.parcels.set(0, box);
    plans.subList(1, plans.size()).forEach(p -> p.parcels.clear());
    long told = box.printed() - rand.between(Ms.SECOND, 2 * Ms.MINUTE);
    world.say(
        told,
        first.order.warehouse().source,
        "wms.packages.merged",
        first.order.id(),
        () ->
            Data.of("order_ids", ids)
                .with("waybill_no", box.waybill())
                .with("carrier", box.carrier().name())
                .with("warehouse", first.order.warehouse().name()));
    return found.resolved(told, "MERGED");
  }

  private ExpectedAnomaly cancelled(
      List<Plan> plans, ExpectedAnomaly found, long lastPlaced, long packing) {
    packAt(plans, packing);
    long time = lastPlaced + 20 * Ms.MINUTE;
    for (int i = plans.size() - 1; i >= ENOUGH - 1; i--) {
      time += rand.between(Ms.MINUTE, 5 * Ms.MINUTE);
      plans.get(i).cancel(time, "customer");
    }
    return found.resolved(time, "CANCELLED");
  }

  /** Somebody did not look: each goes in its own parcel, one of them first. */
  private ExpectedAnomaly shippedAlone(List<Plan> plans, ExpectedAnomaly found, long packing) {
    packAt(plans, packing);
    long first = plans.stream().mapToLong(Plan::lastShipped).min().getAsLong();
    return found.resolved(first, "SUPERSEDED");
  }

  /** Nothing is printed before {@code time}; all is shipped within a few hours of it. */
  private static void packAt(List<Plan> plans, long time) {
    for (Plan plan : plans) {
      plan.delay(OrderState.PICKED, time - plan.at.get(OrderState.PICKED));
    }
  }
}
