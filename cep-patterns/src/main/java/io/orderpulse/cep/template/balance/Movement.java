package io.orderpulse.cep.template.balance;

import io.orderpulse.events.record.Evidence;
import java.math.BigDecimal;

/**
 * Something that changed a balance or what is held of it.
 *
 * @param event the event
 * @param kind what it did
 * @param amount how much; null for a release of all
 */
public record Movement(Evidence event, Kind kind, BigDecimal amount) {

  /** What a movement did. A new one is only ever added at the end. */
  public enum Kind {
    ADD,
    SUBTRACT,
    HOLD,
    RELEASE
  }
}
