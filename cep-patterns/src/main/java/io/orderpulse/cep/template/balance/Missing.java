package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Rule.SeverityStep;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.util.List;

/** Severities by what is missing. */
final class Missing {

  private Missing() {}

  /** The worst severity whose {@code over} is less than what is missing. */
  static Severity severity(Rule rule, BigDecimal missing) {
    Severity worst = rule.opening();
    for (SeverityStep step : rule.severity()) {
      boolean over = step.after() == null && step.over() != null;
      if (over && missing.compareTo(step.over()) > 0 && step.severity().compareTo(worst) > 0) {
        worst = step.severity();
      }
    }
    return worst;
  }

  /** The rule without these severities, which must not be compared with the balance. */
  static Rule withoutOver(Rule r) {
    List<SeverityStep> steps =
        r.severity().stream().filter(s -> s.over() == null || s == r.severity().get(0)).toList();
    return new Rule(
        r.id(),
        r.version(),
        r.key(),
        r.template(),
        steps,
        r.timing(),
        r.alerting(),
        r.release(),
        r.params(),
        r.unit(),
        r.zh(),
        r.en(),
        r.source());
  }
}
