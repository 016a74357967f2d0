package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads whom an anomaly reaches and how. */
final class AlertingClauses {

  private static final Duration COOL_DOWN = Duration.ofMinutes(30);

  private AlertingClauses() {}

  static Alerting read(Clauses clauses) {
    return new Alerting(
        clauses.text("owner", "Role that acts."),
        owners(clauses),
        chain(clauses),
        clauses.choice(
            "chain_from",
            Alerting.ChainFrom.class,
            Alerting.ChainFrom.OPENED,
            "From where the chain counts: OPEN, when the condition became true, or what is due."),
        CallClauses.read(clauses),
        clauses.choice("light", Light.class, Light.GREEN, "Board colour it asks for."),
        clauses.durationOr(
            "cool_down", COOL_DOWN, "A new episode so soon after RESOLVED is not notified."),
        muted(
            clauses,
            "mutes",
            "Rules that it mutes while open, by id, or id|discriminator for some of their"
                + " anomalies only."),
        muted(clauses, "mutes_after_first", "Rules of which it mutes all anomalies but the first."),
        clauses.textOr(
            "storm_by",
            null,
            "Field of the subject that folds a storm: carrier, warehouse, channel, tier, type."),
        CommandClauses.actions(
            clauses, "actions", "Commands that it asks for at OPEN, or see actions_at."),
        clauses.choiceIfAny(
            "actions_at", Severity.class, "Severity that the actions wait for; OPEN by default."),
        CommandClauses.actions(
            clauses, "undo", "Commands that it asks for when it ends CANCELLED."),
        CommandClauses.expiry(clauses),
        clauses.flagOr("approval", false, "A person must agree to its commands first."),
        clauses.flagOr(
            "decision",
            false,
            "It is no anomaly: only its actions are asked for, once a subject."));
  }

  private static Map<String, String> owners(Clauses clauses) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Clauses item :
        clauses.objects(
            "owners", false, "Roles that act instead of 'owner', by what it is about.")) {
      String of = item.text("of", "Subject or discriminator.");
      owners.put(of, item.text("role", "Role that acts."));
    }
    return Collections.unmodifiableMap(owners);
  }

  private static List<Alerting.Step> chain(Clauses clauses) {
    List<Alerting.Step> chain = new ArrayList<>();
    Duration last = Duration.ZERO;
    int level = 0;
    for (Clauses item : clauses.objects("chain", false, "Who is told next while nobody acts.")) {
      String role = item.text("role", "Who is told.");
      Duration after = item.duration("after", "Since chain_from.");
      int reaches =
          item.integerOr("level", level + 1, 1, "Level it reaches; one more than before.");
      if (item.has("after") && after.compareTo(last) <= 0) {
        item.problem("after", "'after' must be later than in the step before");
      }
      if (reaches <= level) {
        item.problem("level", "'level' must be higher than in the step before");
      }
      last = after;
      level = reaches;
      chain.add(new Alerting.Step(role, after, reaches));
    }
    return List.copyOf(chain);
  }

  private static List<String> muted(Clauses clauses, String name, String help) {
    List<String> ids = clauses.texts(name, help);
    for (String id : ids) {
      int bar = id.indexOf('|');
      if (!(bar < 0 ? id : id.substring(0, bar)).matches(Identity.PATTERN)) {
        clauses.problem(name, "'" + id + "' is not the id of a rule");
      }
    }
    return ids;
  }
}
