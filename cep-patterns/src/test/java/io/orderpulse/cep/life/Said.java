package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Verdicts for tests, of a rule about a subject; times are ms. */
final class Said {

  final String rule;
  final String type;
  final String id;
  final List<String> orders;
  Handling handling = Handling.PLAIN;

  private Said(String rule, String type, String id, List<String> orders) {
    this.rule = rule;
    this.type = type;
    this.id = id;
    this.orders = orders;
  }

  static Said ofOrder(String rule, String order) {
    return new Said(rule, "order", order, List.of(order));
  }

  static Said of(String rule, String type, String id, String... orders) {
    return new Said(rule, type, id, List.of(orders));
  }

  Said handled(Handling by) {
    handling = by;
    return this;
  }

  /** Its order came by a bulk import. */
  Said imported(long time) {
    handling = handling.about(new Handling.About(null, null, null, null, time, null));
    return this;
  }

  Said mutes(String... rules) {
    handling = handling.muting(List.of(rules));
    return this;
  }

  String key() {
    return rule + "|" + type + "|" + id;
  }

  Verdict open(long time) {
    return open(time, Severity.ERROR, time);
  }

  Verdict open(long time, Severity severity, long start) {
    return Verdict.open(draft(time, severity, 0, start)).handled(handling);
  }

  Verdict change(long time, Severity severity) {
    return Verdict.change(draft(time, severity, 0, time)).handled(handling);
  }

  Verdict relapse(long time) {
    return Verdict.relapse(draft(time, Severity.ERROR, 0, time)).handled(handling);
  }

  /** As an escalate rule says it. */
  Verdict level(long time, int level) {
    Anomaly draft = draft(time, Severity.ERROR, level, time);
    Verdict verdict = level == 1 ? Verdict.open(draft) : Verdict.change(draft);
    return verdict.handled(handling);
  }

  Verdict end(long time) {
    return Verdict.end(key(), time, Resolution.RECOVERED, null).handled(handling);
  }

  private Anomaly draft(long time, Severity severity, int level, long start) {
    return new Anomaly(
        key(),
        time,
        1,
        Status.OPEN,
        level,
        severity,
        Light.RED,
        new Anomaly.RuleRef(rule, 1, Map.of("limit", "PT5M")),
        new Anomaly.Subject(type, id, orders, "web", "SHQP", null),
        new Anomaly.Times(time, time, null, null, null),
        new Anomaly.Texts(
            new Anomaly.Text("名", "句", "应", "实"), new Anomaly.Text("name", "s", "e", "o")),
        null,
        new Anomaly.Impact(1, null),
        List.of(new Evidence("wms", "e" + start, "order.paid", start, null)),
        new Anomaly.Owner("owner", null, null),
        List.of(),
        true,
        null,
        null,
        orders.isEmpty() ? id : orders.get(0),
        null,
        0,
        null,
        List.of(),
        time);
  }

  /** Handling with some of its parts; null leaves a part as it is plainly. */
  static Handling handling(
      List<Handling.Rung> chain,
      Handling.Calls calls,
      String stormBy,
      List<Handling.Command> commands,
      List<String> awaits,
      String carrier) {
    Handling plain = Handling.PLAIN;
    return new Handling(
        chain == null ? plain.chain() : chain,
        plain.chainFrom(),
        calls,
        plain.coolDown(),
        plain.mutes(),
        plain.mutesAfterFirst(),
        stormBy,
        commands == null ? plain.commands() : commands,
        false,
        false,
        awaits == null ? List.of() : awaits,
        new Handling.About(carrier, null, null, null, null, null));
  }

  /** A list of copies, for storms. */
  static List<Said> many(int count, String rule, Handling by) {
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(ofOrder(rule, "O%03d".formatted(i)).handled(by));
    }
    return all;
  }
}
