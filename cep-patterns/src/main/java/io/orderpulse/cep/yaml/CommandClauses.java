package io.orderpulse.cep.yaml;

import io.orderpulse.cep.template.Clauses;
import java.time.Duration;
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

  /** Commands by name. */
  static List<String> actions(Clauses clauses, String name, String help) {
    List<String> actions = clauses.texts(name, help);
    for (String action : actions) {
      if (!ACTIONS.contains(action)) {
        clauses.unknown(name, action, "an action", ACTIONS);
      }
    }
    return actions;
  }

  /** How long commands are of use, or null for ever. */
  static Duration expiry(Clauses clauses) {
    Duration expires =
        clauses.durationOr(
            "actions_expire", Duration.ZERO, "How long its commands are of use; PT0S for ever.");
    return expires.isZero() ? null : expires;
  }
}
