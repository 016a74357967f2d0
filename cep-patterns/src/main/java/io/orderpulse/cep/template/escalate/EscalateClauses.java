package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the clauses of an escalate rule. */
public final class EscalateClauses {

  /** The anchor that is the time of the event which started it. */
  public static final String START = "start";

  private EscalateClauses() {}

  public static Escalate read(Clauses clauses) {
    List<Selector> from =
        clauses.selectors(
            "from", false, "Events that start it; without them 'holds' alone says so.");
    String holds = clauses.condition("holds", true, "What is wrong, as long as it lasts.");
    Escalate escalate =
        new Escalate(
            holds,
            from,
            clauses.selectors("until", false, "Events that end it."),
            clauses.oneOf(
                "anchor",
                Set.of("placed", "due", START),
                "placed",
                "From where the grid counts: a time of the order, or start for the event of 'from'."),
            clauses.offsetOr("offset", Duration.ZERO, "Added to the anchor; may be negative."),
            clauses.duration("every", "Step of the grid."),
            levels(clauses));
    if (from.isEmpty() && START.equals(escalate.anchor())) {
      clauses.problem("anchor", "'anchor: start' is the time of an event of 'from'");
    }
    if (clauses.has("every") && escalate.every().isZero()) {
      clauses.problem("every", "'every' must be more than nothing");
    }
    clauses.param("every", escalate.every());
    return escalate;
  }

  private static List<Escalate.Level> levels(Clauses clauses) {
    List<Escalate.Level> levels = new ArrayList<>();
    for (Clauses item : clauses.objects("levels", true, "Whom each level reaches, from level 1.")) {
      levels.add(
          new Escalate.Level(
              item.text("role", "Who is told."),
              item.choice("severity", Severity.class, null, "Severity from this level on.")));
    }
    return List.copyOf(levels);
  }
}
