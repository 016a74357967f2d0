package io.orderpulse.cep.template.match;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import java.util.List;

/** Reads the clauses of a match rule. */
public final class MatchClauses {

  private MatchClauses() {}

  public static Match read(Clauses clauses) {
    List<Selector> when = clauses.selectors("when", true, "Events that are wrong by themselves.");
    return new Match(
        when,
        clauses.selectors(
            "resolve", false, "Events that mend it; without them it expires, or see 'level'."),
        clauses.flagOr(
            "level",
            false,
            "A measured level: an event of the types of 'when' that is not wrong mends it."),
        clauses.field("each", when, "Data field that tells several anomalies of one key apart."),
        clauses.number(
            "measure", when, "Number that is shown, and that 'over' of the severities means."));
  }
}
