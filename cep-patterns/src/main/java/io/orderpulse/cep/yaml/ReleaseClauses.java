package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.events.json.Rfc3339;
import java.time.DateTimeException;

/** Reads how a version comes into force. */
final class ReleaseClauses {

  private ReleaseClauses() {}

  static Release read(Clauses clauses) {
    return new Release(
        clauses.choice(
            "status",
            Release.Status.class,
            Release.DEFAULT.status(),
            "Where its anomalies go: the public topics, the shadow topic, or nowhere."),
        effectiveFrom(clauses),
        clauses.choice(
            "on_update",
            Release.OnUpdate.class,
            Release.DEFAULT.onUpdate(),
            "What a version of another shape does with what the old one has begun."));
  }

  private static Long effectiveFrom(Clauses clauses) {
    String text =
        clauses.textOr(
            "effective_from",
            null,
            "Event time from which it judges, for example 2026-02-14T10:00:00+08:00; else the"
                + " publish time.");
    try {
      return text == null ? null : Rfc3339.parse(text);
    } catch (DateTimeException e) {
      clauses.problem(
          "effective_from", "'effective_from' must be a time such as 2026-02-14T10:00:00+08:00");
      return null;
    }
  }
}
