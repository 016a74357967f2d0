package io.orderpulse.sandbox.simulator;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an order. Cleared means paid, or on credit and approved.
 *
 * <pre>
 *  PLACED ─► CLEARED ─► ERP_CREATED ─► PICKING ─► PICKED ─► PRINTED ─► SHIPPED ─► IN_TRANSIT ─► SIGNED
 *    │          │            │            │          │                               │            │
 *    └──────────┴────────────┴─────┬──────┴──────────┘                               └─────┬──────┘
 *                                  ▼                                                       ▼
 *                              CANCELLED                                               RETURNED
 * </pre>
 */
public enum OrderState {
  PLACED(10),
  CLEARED(20),
  ERP_CREATED(30),
  PICKING(40),
  PICKED(50),
  PRINTED(60),
  SHIPPED(70),
  IN_TRANSIT(80),
  SIGNED(90),
  CANCELLED(100),
  RETURNED(100);

  private final int rank;

  OrderState(int rank) {
    this.rank = rank;
  }

  /** How far the order has come; the end states have the highest. */
  public int rank() {
    return rank;
  }

  /** True when no state follows. */
  public boolean terminal() {
    return next().isEmpty();
  }

  /** The states that may come straight after this one. */
  public Set<OrderState> next() {
    return switch (this) {
      case PLACED -> EnumSet.of(CLEARED, CANCELLED);
      case CLEARED -> EnumSet.of(ERP_CREATED, CANCELLED);
      case ERP_CREATED -> EnumSet.of(PICKING, CANCELLED);
      case PICKING -> EnumSet.of(PICKED, CANCELLED);
      case PICKED -> EnumSet.of(PRINTED, CANCELLED);
      case PRINTED -> EnumSet.of(SHIPPED);
      case SHIPPED -> EnumSet.of(IN_TRANSIT);
      case IN_TRANSIT -> EnumSet.of(SIGNED, RETURNED);
      case SIGNED -> EnumSet.of(RETURNED);
      case CANCELLED, RETURNED -> EnumSet.noneOf(OrderState.class);
    };
  }
}
