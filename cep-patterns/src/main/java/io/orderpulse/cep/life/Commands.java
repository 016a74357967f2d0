package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.Command;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks other systems to act. A command's id is made of its name, its subject and its cause: the
 * episode of an anomaly, or the rule of a decision, which so is taken once for each subject.
 */
final class Commands {

  private Commands() {}

  /** The decision of a rule that is no anomaly. */
  static void decided(LifeEvent e, Consumer<LifeEvent> out) {
    for (Command command : e.handling().commands()) {
      ask(command, e.anomaly(), e.handling(), e.rule(), e.at(), e.time(), out);
    }
  }

  static void opened(FollowCell cell, long time, long now, Consumer<LifeEvent> out) {
    for (Command c : cell.handling.commands()) {
      if (c.reason() == null
          && (c.severity() == null || c.severity().compareTo(cell.body.severity()) <= 0)) {
        ask(c, cell, time, now, out);
      }
    }
  }

  static void raised(
      FollowCell cell, Severity before, long time, long now, Consumer<LifeEvent> out) {
    for (Command c : cell.handling.commands()) {
      if (c.severity() != null
          && c.severity().compareTo(before) > 0
          && c.severity().compareTo(cell.body.severity()) <= 0) {
        ask(c, cell, time, now, out);
      }
    }
  }

  static void ended(FollowCell cell, Resolution why, long time, long now, Consumer<LifeEvent> out) {
    for (Command c : cell.handling.commands()) {
      if (c.reason() == why) {
        ask(c, cell, time, now, out);
      }
    }
  }

  /** Names of what is asked for while it is open. */
  static List<String> names(Handling handling) {
    return handling.commands().stream()
        .filter(c -> c.reason() == null)
        .map(Command::action)
        .distinct()
        .toList();
  }

  private static void ask(
      Command c, FollowCell cell, long time, long now, Consumer<LifeEvent> out) {
    String cause = cell.body.dedupKey() + "#" + cell.episode;
    ask(c, cell.body, cell.handling, cause, now, time, out);
  }

  private static void ask(
      Command c,
      Anomaly about,
      Handling handling,
      String cause,
      long at,
      long time,
      Consumer<LifeEvent> out) {
    String subject = about.subject().type() + "/" + about.subject().id();
    String id = c.action() + "|" + subject + "|" + cause;
    out.accept(
        LifeEvent.about(To.ACTIONS, id, Kind.ASK, about.dedupKey(), about.episode(), at)
            .at(time, c.expires() == null ? 0 : time + c.expires())
            .level(c.approval() ? 1 : 0)
            .with(about, handling)
            .said(c.action(), cause, null));
  }
}
