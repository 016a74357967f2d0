package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** The track of a healthy parcel: gaps of hours, never near three days. */
final class Route {

  private static final double REJECTED_SHARE = 0.008;
  private static final double REPEAT_SHARE = 0.04;

  private final Order order;
  private final Rand rand;
  private final List<Scan> scans = new ArrayList<>();
  private long now;

  private Route(Order order, long shipped, Rand rand) {
    this.order = order;
    this.now = shipped;
    this.rand = rand;
  }

  /** From the warehouse to the customer's signature. */
  static List<Scan> delivered(Order order, long shipped, Rand rand) {
    Route route = new Route(order, shipped, rand);
    route.travel();
    route.after(1, 3, 7).scan("signed", route.district(), "已签收，签收人：" + order.shipTo().recipient());
    return route.scans;
  }

  /** As most parcels go: delivered, a few rejected at the door and sent back. */
  static List<Scan> usual(Order order, long shipped, Rand rand) {
    if (!rand.chance(REJECTED_SHARE)) {
      return delivered(order, shipped, rand);
    }
    Route route = new Route(order, shipped, rand);
    route.travel();
    route.after(1, 3, 7).scan("rejected", route.district(), "收件人拒收");
    route.after(12, 24, 40).scan("in_transit", order.warehouse().hub, "退回件到达转运中心");
    route.after(4, 8, 16).scan("returned", order.warehouse().hub, "已退回寄件人");
    return route.scans;
  }

  private void travel() {
    City city = order.shipTo().city();
    String from = order.warehouse().hub;
    after(1, 2, 5).scan("collected", from, order.carrier().chineseName + "已揽收");
    after(2, 4, 8).scan("in_transit", from, "快件离开" + from);
    after(8, 14, 28).scan("in_transit", city.hub(), "快件到达" + city.hub());
    after(3, 6, 12).scan("in_transit", city.district() + "营业部", "快件到达" + city.district() + "营业部");
    after(2, 6, 14)
        .scan(
            "out_for_delivery",
            city.district() + "营业部",
            "派送中，快递员" + Address.name(rand) + "，电话" + Address.phone(rand));
  }

  private Route after(long minHours, long usualHours, long maxHours) {
    now += rand.around(minHours * Ms.HOUR, usualHours * Ms.HOUR, maxHours * Ms.HOUR);
    return this;
  }

  private void scan(String status, String place, String note) {
    Scan scan = new Scan(now, status, place, region(place), note);
    scans.add(scan);
    if (!scan.terminal() && rand.chance(REPEAT_SHARE)) {
      scans.add(scan.shifted(rand.between(Ms.MINUTE, 20 * Ms.MINUTE)));
    }
  }

  private String region(String place) {
    Warehouse from = order.warehouse();
    return place.equals(from.hub) ? from.region : order.shipTo().city().region();
  }

  private String district() {
    return order.shipTo().city().district();
  }
}
