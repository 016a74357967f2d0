package io.orderpulse.cep.rule;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** The clauses of a rule that its template has alone. Immutable. */
public interface Template extends Serializable {

  /** The name of the template in rule files. */
  String wire();

  /** All selectors of the rule: the event types it listens to. */
  List<Selector> selectors();

  /** True when the rule must see every change of the order, whatever event caused it. */
  default boolean onContext() {
    return false;
  }

  /**
   * True when every event of the key counts, whatever its type: it may stand between two others.
   */
  default boolean seesAll() {
    return false;
  }

  /** True when it says nothing of recordings, only of what happens now. */
  default boolean liveOnly() {
    return false;
  }

  /** False when nothing but time ends an anomaly of it. */
  default boolean resolves() {
    return true;
  }

  /** How long it must be well again before it resolves, unless the rule says otherwise. */
  default Duration mending() {
    return Duration.ZERO;
  }
}
