package io.orderpulse.cep.template.silence;

import io.orderpulse.cep.template.Clauses;
import java.math.BigDecimal;
import java.time.Duration;

/** Reads the clauses of a silence rule. */
final class SilenceClauses {

  private SilenceClauses() {}

  static Silence read(Clauses clauses) {
    Silence silence =
        new Silence(
            clauses.selectors("of", true, "Events that break the silence."),
            clauses.decimalOr(
                "quantile",
                new BigDecimal("0.99"),
                "Which of the known gaps is the longest usual one."),
            clauses.durationOr(
                "history", Duration.ofDays(14), "How far back gaps are known, whole days."),
            clauses.integerOr("min", 50, 1, "Least gaps of an hour of day that must be known."),
            clauses.durationOr("floor", Duration.ofMinutes(15), "Silence that is always usual."));
    BigDecimal q = silence.quantile();
    if (q.signum() <= 0 || q.compareTo(BigDecimal.ONE) >= 0) {
      clauses.problem("quantile", "'quantile' must be between 0 and 1, for example 0.99");
    }
    if (silence.history().toDays() < 1 || silence.history().toMillis() % 86_400_000L != 0) {
      clauses.problem("history", "'history' must be whole days, for example P14D");
    }
    clauses.param("quantile", q);
    clauses.param("history", silence.history());
    clauses.param("min", silence.min());
    clauses.param("floor", silence.floor());
    return silence;
  }
}
