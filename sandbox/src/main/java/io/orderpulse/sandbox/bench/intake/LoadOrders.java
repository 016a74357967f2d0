package io.orderpulse.sandbox.bench.intake;

import java.util.Locale;

/** Orders of the load test. Which is VIP or has a coupon follows from its number. */
final class LoadOrders {

  private static final int COUPONS = 5;
  private final int vipEvery;

  LoadOrders(double vipShare) {
    vipEvery = Math.max(2, (int) Math.round(1 / vipShare));
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "B%08d", number);
  }

  /** The number of an order's id; -1 for another's. */
  static int number(CharSequence id) {
    if (id.length() != 9 || id.charAt(0) != 'B') {
      return -1;
    }
    return Integer.parseInt(id, 1, 9, 10);
  }

  boolean vip(int number) {
    return number % vipEvery == 0;
  }

  /** What a shop posts; people and places are made up. */
  String body(int number) {
    String coupons = number % COUPONS == 0 ? ",\"coupon_codes\":[\"C" + number % 97 + "\"]" : "";
    return """
        {"order_id":"%s","channel":"own-site","customer_id":"C%d","amount":318.00,"currency":"CNY",\
        "payment":"prepaid","lane":"%s","lines":[{"line_id":"L1","sku":"SKU-%d","product":"刹车片",\
        "part_class":"wearing","quantity":2,"price":159.00}],"ship_to":{"recipient":"李建国",\
        "phone":"199000%05d","province":"湖北省","city":"武汉市","district":"东西湖区",\
        "address":"建设路%d号"}%s}"""
        .formatted(
            id(number),
            100_000 + number % 5_000,
            vip(number) ? "vip" : "normal",
            number % 500,
            number % 100_000,
            number,
            coupons);
  }
}
