package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** The dealers who order, with their tiers. */
final class Customers {

  /**
   * @param tier VIP, A, B or C
   * @param creditGrade AAA to C
   */
  record Customer(String id, String tier, String creditGrade) {

    Data data() {
      return Data.of("customer_id", id).with("tier", tier).with("credit_grade", creditGrade);
    }
  }

  private static final int COUNT = 400;
  private static final long STREAM = 0x6375_7374;
  private static final List<String> TIERS = List.of("VIP", "A", "B", "C");
  private static final List<String> GRADES = List.of("AAA", "AA", "A", "B", "C");

  private final List<Customer> all = new ArrayList<>(COUNT);

  private int strangers;

  Customers(long seed) {
    Rand rand = new Rand(seed, STREAM);
    for (int i = 1; i <= COUNT; i++) {
      String tier = TIERS.get(rand.weighted(0.06, 0.22, 0.47, 0.25));
      all.add(new Customer("C" + (100_000 + i), tier, rand.pick(GRADES)));
    }
  }

  Customer any(Rand rand) {
    return rand.pick(all);
  }

  /** One whom nobody has heard of before, and who orders nothing by chance. */
  Customer another() {
    return new Customer("C" + (900_000 + ++strangers), "C", "B");
  }

  List<Customer> all() {
    return all;
  }
}
