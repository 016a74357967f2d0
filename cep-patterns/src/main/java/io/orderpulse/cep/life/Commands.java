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
 * episode of an anomaly, or the rule of a decision, which so is taken once for each subject. Those
 * of anomalies go through {@link Settle}, which knows whether the anomaly may be believed yet.
 */
final class Commands {

  private Commands() {}

  /** The decision of a rule that is no anomaly. */
  static void decided(LifeEvent e, Consumer<LifeEvent> out) {
    for (Command command : e.handling().commands()) {
      LifeEvent asked = ask(command, e.anomaly(), e.handling(), e.rule(), e.at(), e.time());
      out.accept(out(asked));
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
    LifeEvent asked = ask(c, cell.body, cell.handling, cause, now, time);
    out.accept(asked.to(To.SETTLE, cell.body.dedupKey()));
  }

  private static LifeEvent ask(
      Command c, Anomaly about, Handling handling, String cause, long at, long time) {
    String key = about.dedupKey();
    return LifeEvent.about(To.ACTIONS, key, Kind.ASK, key, about.episode(), at)
        .at(time, c.expires() == null ? 0 : time + c.expires())
        .level(c.approval() ? 1 : 0)
        .with(about, handling)
        .said(c.action(), cause, null);
  }

  private static String id(LifeEvent asked) {
    Anomaly.Subject subject = asked.anomaly().subject();
    return asked.origin() + "|" + subject.type() + "/" + subject.id() + "|" + asked.by();
  }

  /** What was asked for, on its way out. */
  static LifeEvent out(LifeEvent asked) {
    return asked.to(To.ACTIONS, id(asked));
  }

  /**
   * The same when it could be asked for no sooner than now; it has as long as it would have had.
   */
  static LifeEvent out(LifeEvent held, long now) {
    long until = held.until() == 0 ? 0 : now + held.until() - held.time();
    return LifeEvent.about(To.ACTIONS, id(held), Kind.ASK, held.dedupKey(), held.episode(), now)
        .at(now, until)
        .level(held.level())
        .with(held.anomaly(), held.handling())
        .said(held.origin(), held.by(), null);
  }
}
