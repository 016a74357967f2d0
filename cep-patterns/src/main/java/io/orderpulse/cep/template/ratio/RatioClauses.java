package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.Windows;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Reads the clauses of a ratio rule. */
public final class RatioClauses {

  private RatioClauses() {}

  public static Ratio read(Clauses clauses) {
    Ratio.Kind of =
        clauses.choice(
            "of",
            Ratio.Kind.class,
            Ratio.Kind.SHARE,
            "What is computed: part ÷ whole, the number of part, or quantile ÷ quantile.");
    List<Selector> part =
        clauses.selectors("part", true, "Events counted above the line, or measured.");
    List<Selector> whole =
        clauses.selectors(
            "whole", false, "Events counted below the line, or the other side of a quantile.");
    boolean day =
        clauses.flagOr("calendar_day", false, "The window is the day so far in the rule's zone.");
    Duration window =
        clauses.durationOr(
            "window",
            day ? Duration.ofDays(1) : null,
            "Length of the sliding window; needed unless calendar_day.");
    Ratio ratio =
        new Ratio(
            of,
            part,
            whole,
            clauses.field(
                "distinct", part, "Data field of 'part' whose distinct values count once."),
            clauses.field(
                "distinct_whole", whole, "Data field of 'whole' whose distinct values count once."),
            clauses.number("measure", Selectors.all(part, whole), "Number of a quantile."),
            clauses.decimalOr("quantile", null, "Which quantile, for example 0.95."),
            window == null ? Duration.ZERO : window,
            clauses.durationOr("slide", Duration.ofMinutes(5), "Step of the window."),
            day,
            clauses.integerOr(
                "min", 1, 0, "Least events below the line, or on both sides of a quantile."),
            clauses.decimal("over", "Opens when the result is greater."),
            clauses.decimalOr(
                "scale", BigDecimal.ONE, "Multiplies the result, for example 1000 for per mille."));
    checkKind(clauses, ratio);
    checkWindow(clauses, ratio);
    clauses.param("limit", ratio.over());
    clauses.param("window", ratio.window());
    clauses.param("min", ratio.min());
    return ratio;
  }

  private static void checkKind(Clauses clauses, Ratio ratio) {
    boolean count = ratio.of() == Ratio.Kind.COUNT;
    if (count != ratio.whole().isEmpty()) {
      clauses.problem(
          "whole", count ? "'of: count' has no 'whole'" : "a share or quantile needs 'whole'");
    }
    boolean quantile = ratio.of() == Ratio.Kind.QUANTILE;
    if (quantile != clauses.has("quantile") || quantile != clauses.has("measure")) {
      clauses.problem("quantile", "'of: quantile', 'quantile' and 'measure' come together");
    }
    BigDecimal q = ratio.quantile();
    if (q != null && (q.signum() <= 0 || q.compareTo(BigDecimal.ONE) >= 0)) {
      clauses.problem("quantile", "'quantile' must be between 0 and 1, for example 0.95");
    }
    if (ratio.scale() != null && ratio.scale().signum() <= 0) {
      clauses.problem("scale", "'scale' must be more than 0");
    }
  }

  private static void checkWindow(Clauses clauses, Ratio ratio) {
    if (ratio.calendarDay() && clauses.has("window")) {
      clauses.problem("window", "'calendar_day' has no 'window'");
    } else if (!ratio.calendarDay() && !clauses.has("window")) {
      clauses.problem("window", "field 'window' is missing");
    } else {
      Windows.check(clauses, ratio.window(), ratio.slide());
    }
  }
}
