package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.template.Clauses;
import java.math.BigDecimal;
import java.util.List;

/** Reads the clauses of a balance rule. */
public final class BalanceClauses {

  private BalanceClauses() {}

  public static Balance read(Clauses clauses) {
    List<Selector> count =
        clauses.selectors("count", true, "Events that say the balance at a time: 'amount'.");
    List<Selector> subtract =
        clauses.selectors(
            "subtract",
            false,
            "Events that take their 'amount' after the count; they use up a hold.");
    List<Selector> hold =
        clauses.selectors("hold", false, "Events that reserve their 'amount' for a holder.");
    List<Selector> release = clauses.selectors("release", false, "Events that give a hold back.");
    Balance balance =
        new Balance(
            count,
            clauses.field(
                "as_of", count, "Data field of 'count' with that time; else the event's own."),
            clauses.selectors("add", false, "Events that add their 'amount' after the count."),
            subtract,
            hold,
            release,
            clauses.fields(
                "holder",
                Selectors.all(subtract, hold, release),
                "Data fields that name the holder, for example order_id."),
            clauses.decimalOr("below", BigDecimal.ZERO, "Opens when the balance is less."));
    clauses.needAmounts("count", balance.count());
    clauses.needAmounts("add", balance.add());
    clauses.needAmounts("subtract", balance.subtract());
    clauses.needAmounts("hold", balance.hold());
    if (!balance.hold().isEmpty() && balance.holder().isEmpty()) {
      clauses.problem("holder", "'hold' needs 'holder', which says whose it is");
    }
    if (balance.hold().isEmpty() && !balance.release().isEmpty()) {
      clauses.problem(
          "release", "'release' gives back what 'hold' reserved, and there is no 'hold'");
    }
    clauses.param("limit", balance.below());
    return balance;
  }
}
