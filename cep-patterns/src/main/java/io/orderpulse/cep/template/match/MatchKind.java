package io.orderpulse.cep.template.match;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.util.List;

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
    List<Selector> when = clauses.selectors("when", true, "Events that are wrong.");
    return new Match(
        when,
        clauses.selectors("resolve", false, "Events that mend it."),
        clauses.flagOr("level", false, "True for a measured level."),
        clauses.textOr("each", null, "Data field that tells several anomalies apart."),
        clauses.number("measure", when, "Number that is shown."));
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
