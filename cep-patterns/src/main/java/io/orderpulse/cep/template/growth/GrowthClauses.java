package io.orderpulse.cep.template.growth;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.Windows;
import java.time.Duration;
import java.util.List;

/** Reads the clauses of a growth rule. */
public final class GrowthClauses {

  private GrowthClauses() {}

  public static Growth read(Clauses clauses) {
    List<Selector> of = clauses.selectors("of", true, "Events that are counted.");
    Growth growth =
        new Growth(
            of,
            clauses.fields("each", of, "Data fields that split the key, each by itself."),
            clauses.field("distinct", of, "Data field whose distinct values count once."),
            clauses.duration("window", "Length of both windows."),
            clauses.durationOr(
                "slide", Duration.ofHours(1), "Step at which the windows are compared."),
            clauses.integerOr("min", 1, 1, "Least events in both windows."),
            clauses.decimal("over", "Opens when growth is at least this: 0.5 is +50 %."));
    Windows.check(clauses, growth.window(), growth.slide());
    clauses.param("limit", growth.over());
    clauses.param("window", growth.window());
    clauses.param("min", growth.min());
    return growth;
  }
}
