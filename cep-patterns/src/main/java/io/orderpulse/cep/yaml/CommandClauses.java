package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what a rule asks other systems to do. */
final class CommandClauses {

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

  private CommandClauses() {}

  /** Commands at OPEN, by name. */
  static List<String> actions(Clauses clauses) {
    List<String> actions = clauses.texts("actions", "Commands that it asks for at OPEN.");
    actions.forEach(action -> check(clauses, "actions", action));
    return actions;
  }

  /** Commands with conditions. */
  static List<Alerting.Command> commands(Clauses clauses) {
    List<Alerting.Command> commands = new ArrayList<>();
    for (Clauses item : clauses.objects("commands", false, "Commands with more to say of them.")) {
      String action = item.text("action", "The command.");
      if (action != null) {
        check(item, "action", action);
      }
      Severity severity =
          item.choiceIfAny(
              "severity", Severity.class, "Asked for when this severity is reached, not at OPEN.");
      Resolution reason =
          item.choiceIfAny(
              "reason", Resolution.class, "Asked for when it ends for this reason, not at OPEN.");
      if (severity != null && reason != null) {
        item.problem("reason", "a command has a 'severity' or a 'reason', not both");
      }
      commands.add(new Alerting.Command(action, severity, reason, expiry(item), approval(item)));
    }
    return List.copyOf(commands);
  }

  private static Duration expiry(Clauses item) {
    Duration expires =
        item.durationOr("expires_after", Duration.ZERO, "How long it is of use; PT0S for ever.");
    return expires.isZero() ? null : expires;
  }

  private static boolean approval(Clauses item) {
    return item.flagOr("approval", false, "A person must agree first.");
  }

  private static void check(Clauses clauses, String name, String action) {
    if (!ACTIONS.contains(action)) {
      clauses.unknown(name, action, "an action", ACTIONS);
    }
  }
}
