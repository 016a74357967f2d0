package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.template.Clauses;
import java.util.List;
import java.util.Set;

/** Reads the clauses of a compare rule. */
public final class CompareClauses {

  private CompareClauses() {}

  public static Compare read(Clauses clauses) {
    List<Selector> expected =
        clauses.selectors("expected", true, "Events that say what should be.");
    List<Selector> actual = clauses.selectors("actual", true, "Events that say what is.");
    List<Selector> both = Selectors.all(expected, actual);
    List<String> value =
        clauses.fields("value", both, "Data fields that are compared; at least one.");
    if (value.isEmpty()) {
      clauses.problem("value", "'value' must name at least one data field");
    }
    String match =
        clauses.oneOf(
            "match",
            Set.of("all", "first"),
            "all",
            "Whether all fields must be equal, or the first that both sides have decides alone.");
    return new Compare(
        expected,
        actual,
        value,
        match.equals("first"),
        clauses.field(
            "effective",
            both,
            "Data field with the time from which an event counts; else its own."),
        clauses.field("each", both, "Data field that splits the key, for example the system."),
        clauses.selectors(
            "judge_at", false, "The only events at which a difference opens; always by default."));
  }
}
