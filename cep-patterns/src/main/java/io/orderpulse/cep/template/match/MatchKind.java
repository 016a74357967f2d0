package io.orderpulse.cep.template.match;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;

/** One event is wrong by itself. */
public final class MatchKind implements TemplateKind<Match, MatchCell> {

  @Override
  public String wire() {
    return "match";
  }

  @Override
  public int number() {
    return 5;
  }

  @Override
  public String purpose() {
    return "one event is wrong by itself";
  }

  @Override
  public Match read(Clauses clauses) {
    return MatchClauses.read(clauses);
  }

  @Override
  public Match shape(Match template) {
    return template;
  }

  @Override
  public Table<MatchCell> table(Rule rule, Match template) {
    return new MatchTable(rule, template);
  }

  @Override
  public CellCodec<MatchCell> codec() {
    return new MatchCodec();
  }
}
