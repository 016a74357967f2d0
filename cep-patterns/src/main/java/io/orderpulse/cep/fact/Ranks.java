package io.orderpulse.cep.fact;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How far an order has come. A condition such as "not yet printed" is a comparison of ranks, never
 * an inequality of states: a shipped order is past printing.
 *
 * <pre>
 *   placed 10 ► paid 20 ► erp_created 30 ► picking 40 ► picked 50 ► printed 60 ► shipped 70
 *             ► in_transit 80 ► signed 90
 * </pre>
 */
public enum Ranks {
  PLACED(10),
  PAID(20),
  ERP_CREATED(30),
  PICKING(40),
  PICKED(50),
  PRINTED(60),
  SHIPPED(70),
  IN_TRANSIT(80),
  SIGNED(90);

  private static final Map<String, Object> BY_NAME = new LinkedHashMap<>();

  static {
    for (Ranks r : values()) {
      BY_NAME.put(r.wire(), (long) r.number);
    }
  }

  private final int number;
  private final String wire = name().toLowerCase(Locale.ROOT);

  Ranks(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The name in conditions and documents. */
  public String wire() {
    return wire;
  }

  /** Names and numbers, for conditions such as {@code order.rank < rank.printed}. */
  public static Map<String, Object> byName() {
    return BY_NAME;
  }
}
