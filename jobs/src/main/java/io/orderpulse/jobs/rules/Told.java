package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.verdict.Verdict;
import java.util.Optional;

/**
 * What a record of the topic comes to.
 *
 * @param change a version that comes into force
 * @param trouble an anomaly about the rule that opens or ends
 * @param refused true when the record was turned away
 */
record Told(Optional<RuleChange> change, Optional<Verdict> trouble, boolean refused) {

  static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), false);

  static Told refused(Verdict trouble) {
    return new Told(Optional.empty(), Optional.of(trouble), true);
  }
}
