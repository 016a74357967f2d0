package io.orderpulse.sandbox.simulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Plans the lives of orders that go well: every limit of the rules is kept with room to spare. */
final class LifeCycle {

  private static final double UNPAID_SHARE = 0.02;
  private static final double REFUSED_SHARE = 0.04;
  private static final double PROMISED_SHARE = 0.35;
  private static final double AMENDED_SHARE = 0.02;
  private static final double CANCELLED_SHARE = 0.025;
  private static final double RETURNED_SHARE = 0.012;
  private static final double SPLIT_SHARE = 0.3;
  private static final int WORK_BEGINS = 8;
  private static final int WORK_ENDS = 22;

  private LifeCycle() {}

  /** A healthy life with all that may happen in one: promises, cancellations, returns. */
  static Plan healthy(Order order, long placed, Rand rand) {
    Plan plan = plain(order, placed, rand);
    if (!order.credit() && rand.chance(UNPAID_SHARE)) {
      plan.stopBefore(OrderState.CLEARED);
      plan.cancel(placed + 30 * Ms.MINUTE, "unpaid");
    } else if (order.credit() && rand.chance(REFUSED_SHARE)) {
      plan.refused = plan.at.get(OrderState.CLEARED);
      plan.stopBefore(OrderState.CLEARED);
      plan.cancel(plan.refused + rand.between(Ms.SECOND, Ms.MINUTE), "credit-refused");
    } else if (rand.chance(CANCELLED_SHARE)) {
      long from = plan.at.get(OrderState.ERP_CREATED) + Ms.MINUTE;
      plan.cancel(rand.between(from, plan.firstPrinted() - Ms.MINUTE), "customer");
    } else if (order.bulky() && rand.chance(PROMISED_SHARE)) {
      promise(plan, rand);
    } else if (rand.chance(AMENDED_SHARE)) {
      plan.amend(placed + rand.between(Ms.HOUR, 6 * Ms.HOUR), placed + 2 * Ms.DAY);
      plan.delay(OrderState.PICKED, rand.between(10 * Ms.HOUR, 20 * Ms.HOUR));
    }
    end(plan, rand);
    return plan;
  }

  /** The straight way from placing to signature, within 22 h at the ramp and one or two parcels. */
  static Plan plain(Order order, long placed, Rand rand) {
    Plan plan = new Plan(order, placed);
    long cleared =
        placed
            + (order.credit()
                ? rand.around(Ms.MINUTE, 4 * Ms.MINUTE, 10 * Ms.MINUTE)
                : rand.around(3 * Ms.SECOND, 40 * Ms.SECOND, 12 * Ms.MINUTE));
    long erp = Ms.floorSecond(cleared + rand.around(20_000, 75_000, 3 * Ms.MINUTE));
    long picking = Ms.floorSecond(erp + rand.around(Ms.MINUTE, 2 * Ms.MINUTE, 8 * Ms.MINUTE));
    long picked = inWorkingHours(erp + rand.around(30 * Ms.MINUTE, Ms.HOUR, 3 * Ms.HOUR), rand);
    plan.at.put(OrderState.CLEARED, cleared);
    plan.at.put(OrderState.ERP_CREATED, erp);
    plan.at.put(OrderState.PICKING, picking);
    plan.at.put(OrderState.PICKED, picked);
    pack(plan, picked, rand);
    return plan;
  }

  /**
   * The plan of an order in whose story a fault lies: in one parcel, and with nobody who reviews
   * it, asks, or tags it.
   *
   * @param wanted what the order has to be like
   */
  static Plan single(World world, long placed, Predicate<Order> wanted, Rand rand) {
    return single(world, placed, wanted, UnaryOperator.identity(), rand);
  }

  /**
   * The same with a change to the order.
   *
   * @param change of an order that is as wanted
   */
  static Plan single(
      World world, long placed, Predicate<Order> wanted, UnaryOperator<Order> change, Rand rand) {
    while (true) {
      Plan plan = plain(change.apply(world.order(placed, wanted)), placed, rand);
      if (plan.parcels.size() == 1) {
        plan.quiet = true;
        plan.parcels.replaceAll(Parcel::withoutRepeats);
        return plan;
      }
    }
  }

  /** Picked and shipped later, yet not so late that a light comes on. */
  static void linger(Plan plan, long by) {
    long latest = plan.placed() + 17 * Ms.HOUR - plan.at.get(OrderState.PICKED);
    plan.delay(OrderState.PICKED, Math.max(0, Math.min(by, latest)));
  }

  /** A later promise than the usual 24 h, kept with hours to spare. */
  static void promise(Plan plan, Rand rand) {
    long day = Shanghai.startOfDay(plan.placed()) + rand.between(2, 4) * Ms.DAY;
    plan.promise = day + 18 * Ms.HOUR;
    long shipped = rand.between(day - 8 * Ms.HOUR, day + 8 * Ms.HOUR);
    plan.delay(OrderState.PICKED, Math.max(0, shipped - plan.lastShipped()));
  }

  private static void pack(Plan plan, long picked, Rand rand) {
    Order order = plan.order;
    int parcels = order.lines().size() > 1 && rand.chance(SPLIT_SHARE) ? 2 : 1;
    for (int i = 0; i < parcels; i++) {
      long printed = picked + rand.around(3 * Ms.MINUTE, 8 * Ms.MINUTE, 25 * Ms.MINUTE);
      printed += i * rand.between(10 * Ms.MINUTE, Ms.HOUR);
      long shipped = printed + rand.around(10 * Ms.MINUTE, 30 * Ms.MINUTE, 90 * Ms.MINUTE);
      plan.parcels.add(
          new Parcel(
              order.carrier().waybill(order.serial() * 2 + i),
              order.carrier(),
              List.of(order.id()),
              parcels == 1 ? null : lineIds(order, i),
              printed,
              shipped,
              Route.delivered(order, shipped, rand)));
    }
  }

  private static List<String> lineIds(Order order, int parcel) {
    List<String> ids = order.lines().stream().map(Order.Line::id).toList();
    return parcel == 0 ? ids.subList(0, 1) : ids.subList(1, ids.size());
  }

  private static void end(Plan plan, Rand rand) {
    if (plan.parcels.size() != 1) {
      return;
    }
    Parcel parcel = plan.parcels.get(0);
    parcel = parcel.withScans(Route.usual(plan.order, parcel.shipped(), rand));
    plan.parcels.set(0, parcel);
    if (!parcel.signed()) {
      plan.at.put(OrderState.RETURNED, parcel.ended() + rand.between(Ms.HOUR, 6 * Ms.HOUR));
    } else if (rand.chance(RETURNED_SHARE)) {
      plan.at.put(OrderState.RETURNED, parcel.ended() + rand.between(Ms.DAY, 5 * Ms.DAY));
    }
  }

  /** Nobody picks at night: such work is done in the first hours of the next morning. */
  private static long inWorkingHours(long time, Rand rand) {
    int hour = Shanghai.hour(time);
    if (hour >= WORK_BEGINS && hour < WORK_ENDS) {
      return time;
    }
    long day = Shanghai.startOfDay(time) + (hour >= WORK_ENDS ? Ms.DAY : 0);
    return day + WORK_BEGINS * Ms.HOUR + rand.between(5 * Ms.MINUTE, 3 * Ms.HOUR);
  }
}
