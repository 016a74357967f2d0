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

  /** Commands that receivers know. */
  private static final List<String> ACTIONS =
      List.of(
          "PRIORITY_PICK",
          "INJECT_PRIORITY",
          "PDA_POPUP",
          "MERGE_PACKAGES",
          "WAIVE_FREIGHT",
          "CANCEL_MERGE",
          "REVOKE_WAIVER",
          "SEND_COMPENSATION_SCRIPT",
          "DEGRADE_PREOCCUPY",
          "SEND_SMS",
          "FILL_RETURN_REASON",
          "HOLD_MATERIAL_ORDER",
          "ROUTE_HINT");

  private AlertingClauses() {}

  static Alerting read(Clauses clauses) {
    return new Alerting(
        clauses.text("owner", "Role that acts."),
        owners(clauses),
        chain(clauses),
        clauses.choice("light", Light.class, Light.GREEN, "Board colour it asks for."),
        clauses.durationOr(
            "cool_down", COOL_DOWN, "A new episode so soon after RESOLVED is not notified."),
        mutes(clauses),
        clauses.textOr("storm_by", null, "Field of the subject that folds a storm: carrier …"),
        actions(clauses, "actions", "Commands that it asks for at OPEN, or see actions_at."),
        clauses.choiceIfAny(
            "actions_at", Severity.class, "Severity that the actions wait for; OPEN by default."),
        actions(clauses, "undo", "Commands that it asks for when it ends CANCELLED."));
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
    for (Clauses item : clauses.objects("chain", false, "Who is told next while nobody acts.")) {
      String role = item.text("role", "Who is told.");
      Duration after = item.duration("after", "Since OPEN.");
      if (item.has("after") && after.compareTo(last) <= 0) {
        item.problem("after", "'after' must be later than in the step before");
      }
      last = after;
      chain.add(new Alerting.Step(role, after));
    }
    return List.copyOf(chain);
  }

  private static List<String> mutes(Clauses clauses) {
    List<String> ids =
        clauses.texts("mutes", "What it mutes while open: RULE, or RULE|DISCRIMINATOR.");
    for (String id : ids) {
      if (!id.split("\\|", 2)[0].matches(Identity.PATTERN)) {
        clauses.problem("mutes", "'" + id + "' is not the id of a rule");
      }
    }
    return ids;
  }

  private static List<String> actions(Clauses clauses, String name, String help) {
    List<String> actions = clauses.texts(name, help);
    for (String action : actions) {
      if (!ACTIONS.contains(action)) {
        clauses.unknown(name, action, "an action", ACTIONS);
      }
    }
    return actions;
  }
}
