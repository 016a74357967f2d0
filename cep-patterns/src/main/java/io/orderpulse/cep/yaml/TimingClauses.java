package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.template.Clauses;
import java.time.Duration;

/** Reads how long things must last. */
final class TimingClauses {

  private TimingClauses() {}

  static Timing read(Clauses clauses, Template template) {
    boolean expires = template != null && !template.resolves();
    return new Timing(
        clauses.durationOr("for", Duration.ZERO, "How long it holds before it opens."),
        clauses.durationOr(
            "resolve_after",
            template == null ? Duration.ZERO : template.mending(),
            "How long it must be well again before it resolves; PT30M by default for ratio, growth,"
                + " balance and match with a level."),
        clauses.durationOr(
            "expires_after",
            expires ? Timing.DEFAULT.expiresAfter() : null,
            "When an open anomaly expires; P7D by default where nothing else resolves it."),
        CalendarClauses.read(clauses));
  }
}
