package io.orderpulse.cep.verdict;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.group.Group;
import io.orderpulse.cep.verdict.Handling.Command;
import io.orderpulse.cep.verdict.Handling.Covers;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.events.record.Resolution;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Turns what a rule says of alerting into what travels with its verdicts. */
public final class Handlings {

  private static final String CARRIER = "carrier";
  private static final String REGION = "region";

  private Handlings() {}

  /** How anomalies of a rule are handled, before anything is known of their subjects. */
  public static Handling of(Rule rule) {
    Alerting alerting = rule.alerting();
    boolean shadow = rule.release().status() == Release.Status.SHADOW;
    return new Handling(
        alerting.chain().stream()
            .map(s -> new Rung(s.level(), s.role(), s.after().toMillis()))
            .toList(),
        Handling.ChainFrom.valueOf(alerting.chainFrom().name()),
        shadow ? null : calls(alerting.calls()),
        alerting.coolDown().toMillis(),
        shadow ? List.of() : alerting.mutes(),
        shadow ? List.of() : alerting.mutesAfterFirst(),
        shadow ? null : alerting.stormBy(),
        shadow ? List.of() : commands(alerting),
        alerting.decision(),
        shadow,
        awaits(rule),
        Handling.About.NOTHING);
  }

  private static Handling.Calls calls(Alerting.Calls calls) {
    return calls == null
        ? null
        : new Handling.Calls(
            calls.level(),
            calls.gap().toMillis(),
            minute(calls.quietFrom()),
            minute(calls.quietTo()),
            calls.zone().getId());
  }

  private static int minute(LocalTime time) {
    return time == null ? -1 : time.toSecondOfDay() / 60;
  }

  private static List<Command> commands(Alerting alerting) {
    Long expires =
        alerting.actionsExpire() == null ? null : (Long) alerting.actionsExpire().toMillis();
    List<Command> commands = new ArrayList<>();
    for (String action : alerting.actions()) {
      commands.add(new Command(action, alerting.actionsAt(), null, expires, alerting.approval()));
    }
    for (String action : alerting.undo()) {
      commands.add(new Command(action, null, Resolution.CANCELLED, expires, alerting.approval()));
    }
    return List.copyOf(commands);
  }

  /** The systems that an absence rule waits for. */
  private static List<String> awaits(Rule rule) {
    return rule.template() instanceof Expect expect
        ? expect.expect().stream().map(Selector::event).map(Handlings::system).distinct().toList()
        : List.of();
  }

  private static String system(String eventType) {
    int dot = eventType.indexOf('.');
    return dot < 0 ? eventType : eventType.substring(0, dot);
  }

  /** What a cause that many share is about, by the discriminator of its anomaly; or null. */
  public static Covers covers(Rule rule, String dedupKey) {
    if (!(rule.template() instanceof Group group) || !group.each().contains(CARRIER)) {
      return null;
    }
    String[] parts = dedupKey.split("\\|", -1);
    int first = parts.length - group.each().size();
    if (rule.key() != KeyKind.GLOBAL || first < 3) {
      return null;
    }
    int region = group.each().indexOf(REGION);
    return new Covers(
        parts[first + group.each().indexOf(CARRIER)], region < 0 ? "" : parts[first + region]);
  }
}
