package io.orderpulse.cep.template.routing;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;

/** A table says from which warehouse a line is to come. */
public final class RoutingKind implements TemplateKind<Routing, RoutingCell> {

  @Override
  public String wire() {
    return "routing";
  }

  @Override
  public int number() {
    return 14;
  }

  @Override
  public String purpose() {
    return "a table decides from which warehouse each line of an order is to come";
  }

  @Override
  public Routing read(Clauses clauses) {
    return RoutingClauses.read(clauses);
  }

  @Override
  public Routing shape(Routing template) {
    return template;
  }

  @Override
  public Table<RoutingCell> table(Rule rule, Routing template) {
    return new RoutingTable();
  }

  @Override
  public CellCodec<RoutingCell> codec() {
    return new RoutingCodec();
  }
}
