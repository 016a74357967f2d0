package io.orderpulse.sandbox.bench.rules;

import java.time.Duration;
import java.util.List;

/** The steps of an order in their order, with the time that each takes after the one before it. */
public enum Step {
  PLACED("order.placed", Duration.ZERO, Duration.ZERO),
  PAID("order.paid", Duration.ofSeconds(10), Duration.ofSeconds(50)),
  CREATED("erp.order.created", Duration.ofMinutes(1), Duration.ofMinutes(4)),
  RESERVED("wms.stock.reserved", Duration.ofSeconds(5), Duration.ofSeconds(50)),
  DISPATCHED("wms.pick.dispatched", Duration.ofHours(8), Duration.ofHours(26)),
  PRIORITISED("wms.pick.prioritised", Duration.ofMinutes(2), Duration.ofMinutes(25)),
  PRINTED("wms.label.printed", Duration.ofHours(1), Duration.ofHours(6)),
  SHIPPED("wms.order.shipped", Duration.ofHours(1), Duration.ofHours(6)),
  COLLECTED("logistics.scanned", Duration.ofHours(2), Duration.ofHours(8)),
  SIGNED("logistics.scanned", Duration.ofHours(8), Duration.ofHours(25));

  private final String type;
  private final Duration least;
  private final Duration most;

  Step(String type, Duration least, Duration most) {
    this.type = type;
    this.least = least;
    this.most = most;
  }

  /** The type of its events. */
  public String type() {
    return type;
  }

  /** The shortest time after the step before it. */
  Duration least() {
    return least;
  }

  /** The longest time after the step before it. */
  Duration most() {
    return most;
  }

  /** The longest time from this step to a later one of an order that does not stall. */
  Duration mostUntil(Step later) {
    return List.of(values()).subList(ordinal() + 1, later.ordinal() + 1).stream()
        .map(Step::most)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What tells the two scans apart; nothing for other steps. */
  List<FieldTest> tests() {
    return switch (this) {
      case COLLECTED -> List.of(new FieldTest("status", "collected"));
      case SIGNED -> List.of(new FieldTest("status", "signed"));
      default -> List.of();
    };
  }
}
