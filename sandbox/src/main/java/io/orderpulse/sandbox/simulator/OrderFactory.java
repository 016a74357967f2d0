package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** Makes orders up; each has its own serial and its own house. */
final class OrderFactory {

  private static final double CREDIT_SHARE = 0.12;
  private static final double SEPARATE_SHARE = 0.01;

  private final long seed;
  private final Customers customers;
  private long lastSerial;

  OrderFactory(long seed, Customers customers) {
    this.seed = seed;
    this.customers = customers;
  }

  /** An order that will be placed at {@code placed}. */
  Order make(long placed) {
    long serial = ++lastSerial;
    Rand rand = new Rand(seed, -serial);
    return new Order(
        "O" + Shanghai.compactDate(placed) + "-" + "%06d".formatted(serial),
        serial,
        channel(rand),
        customers.any(rand),
        rand.chance(CREDIT_SHARE),
        lines(rand),
        Address.of(serial, rand),
        rand.chance(SEPARATE_SHARE),
        carrier(rand));
  }

  private static List<Order.Line> lines(Rand rand) {
    int count = 1 + rand.weighted(0.56, 0.25, 0.12, 0.07);
    List<Order.Line> lines = new ArrayList<>(count);
    List<Product> left = new ArrayList<>(Product.ALL);
    for (int i = 1; i <= count; i++) {
      Product product = rand.pick(left);
      left.remove(product);
      lines.add(new Order.Line("L" + i, product, 1 + rand.weighted(0.6, 0.2, 0.1, 0.1)));
    }
    return List.copyOf(lines);
  }

  private static Channel channel(Rand rand) {
    double[] shares = new double[Channel.values().length];
    for (Channel c : Channel.values()) {
      shares[c.ordinal()] = c.share;
    }
    return Channel.values()[rand.weighted(shares)];
  }

  private static Carrier carrier(Rand rand) {
    double[] shares = new double[Carrier.values().length];
    for (Carrier c : Carrier.values()) {
      shares[c.ordinal()] = c.share;
    }
    return Carrier.values()[rand.weighted(shares)];
  }
}
