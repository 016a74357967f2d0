package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.math.BigDecimal;

/** An account must not fall below a limit. */
public final class BalanceKind implements TemplateKind<Balance, BalanceCell> {

  @Override
  public String wire() {
    return "balance";
  }

  @Override
  public int number() {
    return 7;
  }

  @Override
  public String purpose() {
    return "what was counted, less what was taken and what is held, must not fall below a limit";
  }

  @Override
  public Balance read(Clauses clauses) {
    return BalanceClauses.read(clauses);
  }

  @Override
  public Balance shape(Balance template) {
    return new Balance(
        template.count(),
        template.asOf(),
        template.add(),
        template.subtract(),
        template.hold(),
        template.release(),
        template.holder(),
        BigDecimal.ZERO);
  }

  @Override
  public Table<BalanceCell> table(Rule rule, Balance template) {
    return new BalanceTable(rule, template);
  }

  @Override
  public CellCodec<BalanceCell> codec() {
    return new BalanceCodec();
  }
}
