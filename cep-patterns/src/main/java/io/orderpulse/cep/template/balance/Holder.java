package io.orderpulse.cep.template.balance;

import io.orderpulse.events.record.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody for whom something is held. Fields are stored. */
public final class Holder {

  private static final Comparator<Movement> BY_EVENT =
      Comparator.comparing(Movement::event, Evidence.ORDER).thenComparing(Movement::kind);

  public final String name;

  /** The order behind it and its worth in CNY, or null. */
  public String order;

  public BigDecimal worth;

  /** What was held, used and given back, by the events' own order. */
  public final List<Movement> movements = new ArrayList<>(2);

  Holder(String name) {
    this.name = name;
  }

  void add(Movement movement) {
    movements.add(movement);
    movements.sort(BY_EVENT);
  }

  /** What is still held, as if everything had come in its order; never negative. */
  BigDecimal held() {
    BigDecimal held = BigDecimal.ZERO;
    for (Movement m : movements) {
      if (m.kind() == Movement.Kind.HOLD) {
        held = held.add(m.amount());
      } else {
        held =
            m.amount() == null ? BigDecimal.ZERO : held.subtract(m.amount()).max(BigDecimal.ZERO);
      }
    }
    return held;
  }

  /** The newest hold, or null. */
  Evidence newestHold() {
    Evidence newest = null;
    for (Movement m : movements) {
      newest = m.kind() == Movement.Kind.HOLD ? m.event() : newest;
    }
    return newest;
  }

  long lastTime() {
    return movements.get(movements.size() - 1).event().time();
  }
}
