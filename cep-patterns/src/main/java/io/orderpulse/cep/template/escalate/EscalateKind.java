package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody higher is told at each look that still finds it so. */
public final class EscalateKind implements TemplateKind<Escalate, EscalateCell> {

  @Override
  public String wire() {
    return "escalate";
  }

  @Override
  public int number() {
    return 10;
  }

  @Override
  public String purpose() {
    return "looks at an order on a time grid and tells somebody higher each time it finds it so";
  }

  @Override
  public Escalate read(Clauses clauses) {
    List<Escalate.Level> levels = new ArrayList<>();
    for (Clauses item : clauses.objects("levels", true, "Whom each level reaches.")) {
      levels.add(
          new Escalate.Level(
              item.text("role", "Who is told."),
              item.choice("severity", Severity.class, null, "Severity from this level on.")));
    }
    return new Escalate(
        clauses.condition("holds", true, "What is wrong."),
        clauses.selectors("from", false, "Events that start it."),
        clauses.selectors("until", false, "Events that end it."),
        clauses.textOr("anchor", "placed", "From where the grid counts."),
        clauses.durationOr("offset", Duration.ZERO, "Added to the anchor."),
        clauses.duration("every", "Step of the grid."),
        List.copyOf(levels));
  }

  @Override
  public Escalate shape(Escalate template) {
    return new Escalate(
        template.holds(),
        template.from(),
        template.until(),
        template.anchor(),
        Duration.ZERO,
        Duration.ZERO,
        template.levels().stream().map(l -> new Escalate.Level(l.role(), null)).toList());
  }

  @Override
  public Table<EscalateCell> table(Rule rule, Escalate template) {
    return new EscalateTable(rule, template);
  }

  @Override
  public CellCodec<EscalateCell> codec() {
    return new EscalateCodec();
  }
}
