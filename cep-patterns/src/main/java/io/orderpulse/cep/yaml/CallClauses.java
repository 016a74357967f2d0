package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.template.Clauses;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** Reads which level of a rule is a phone call. */
final class CallClauses {

  private static final Duration GAP = Duration.ofMinutes(30);
  private static final String ZONE = "Asia/Shanghai";

  private CallClauses() {}

  /** Null when no level is a call. */
  static Alerting.Calls read(Clauses rule) {
    Clauses clauses = rule.object("calls", false, "Levels that are phone calls.");
    int level = clauses.integerOr("level", 3, 1, "From this level on.");
    Duration gap =
        clauses.durationOr("gap", GAP, "Least time between two calls, over all anomalies.");
    LocalTime from =
        time(clauses, "quiet_from", "Time of day from which nobody is called, such as 22:00.");
    LocalTime to = time(clauses, "quiet_to", "Time of day until which, such as 07:00.");
    ZoneId zone = zone(clauses, clauses.textOr("zone", ZONE, "Zone of these hours."));
    if (!rule.has("calls")) {
      return null;
    }
    if ((from == null) != (to == null)) {
      clauses.problem(
          from == null ? "quiet_to" : "quiet_from", "'quiet_from' and 'quiet_to' go together");
    }
    return new Alerting.Calls(level, gap, from, to, zone);
  }

  private static LocalTime time(Clauses clauses, String name, String help) {
    String text = clauses.textOr(name, null, help);
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      clauses.problem(name, "'" + text + "' in '" + name + "' must be like 22:00");
      return null;
    }
  }

  private static ZoneId zone(Clauses clauses, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      clauses.problem("zone", "'zone' must be a time zone such as " + ZONE);
      return ZoneId.of(ZONE);
    }
  }
}
