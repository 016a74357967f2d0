package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Rule.SeverityStep;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rules and facts for tests of tables. */
public final class Samples {

  /** A round time: midnight in Shanghai on 2026-03-02. */
  public static final long T0 = 1_772_380_800_000L;

  public static final String KEY = "K1";

  private static final Rule.Text TEXT = new Rule.Text("name", "{value}", "{limit}", "{due}");

  private Samples() {}

  public static Rule rule(KeyKind key, Template template) {
    return new Rule(
        "sample",
        1,
        key,
        template,
        List.of(new SeverityStep(Severity.WARNING, null, null)),
        Timing.DEFAULT,
        new Alerting(
            "it-ops", List.of(), Light.RED, Duration.ofMinutes(30), List.of(), null, List.of()),
        Release.DEFAULT,
        Map.of(),
        "s",
        TEXT,
        TEXT,
        "test");
  }

  /** A rule of the pack that is shipped. */
  public static Rule builtIn(String id) {
    return RuleFiles.builtIn().orThrow().rules().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The same rule with other clauses. */
  public static Rule template(Rule r, Template template) {
    return new Rule(
        r.id(),
        r.version(),
        r.key(),
        template,
        r.severity(),
        r.timing(),
        r.alerting(),
        r.release(),
        r.params(),
        r.unit(),
        r.zh(),
        r.en(),
        r.source());
  }

  /** The same rule with other times, in ms; it does not expire if the last is 0. */
  public static Rule timing(Rule rule, long hold, long resolveAfter, long expiresAfter) {
    return timing(
        rule,
        new Timing(
            Duration.ofMillis(hold),
            Duration.ofMillis(resolveAfter),
            expiresAfter == 0 ? null : Duration.ofMillis(expiresAfter),
            null));
  }

  public static Rule timing(Rule r, Timing timing) {
    return new Rule(
        r.id(),
        r.version(),
        r.key(),
        r.template(),
        r.severity(),
        timing,
        r.alerting(),
        r.release(),
        r.params(),
        r.unit(),
        r.zh(),
        r.en(),
        r.source());
  }

  /** The same rule with a second severity. */
  public static Rule severity(Rule r, Severity second, Duration after, BigDecimal over) {
    return new Rule(
        r.id(),
        r.version(),
        r.key(),
        r.template(),
        List.of(r.severity().get(0), new SeverityStep(second, after, over)),
        r.timing(),
        r.alerting(),
        r.release(),
        r.params(),
        r.unit(),
        r.zh(),
        r.en(),
        r.source());
  }

  public static Selector on(String type) {
    return on(type, null);
  }

  public static Selector on(String type, String where) {
    return new Selector(type, where, null, null, null);
  }

  /** A selector whose events add an amount. */
  public static Selector amount(String type, String amount) {
    return new Selector(type, null, null, null, amount);
  }

  /** A fact of {@link #KEY}, so many ms after {@link #T0}. */
  public static Fact fact(String id, String type, long after, Map<String, Object> data) {
    return fact(KeyKind.GLOBAL, id, type, after, data, null);
  }

  /** A fact of an order, which it changed. */
  public static Fact fact(String id, String type, long after, OrderContext order) {
    return fact(KeyKind.ORDER, id, type, after, Map.of(), order);
  }

  public static Fact fact(
      KeyKind kind,
      String id,
      String type,
      long after,
      Map<String, Object> data,
      OrderContext order) {
    Event event = Event.of(id, "test", type, null, T0 + after, data);
    return new Fact(kind, KEY, event, order, null, order != null, Clocked.ON_TIME);
  }

  /** An order placed at {@link #T0}. */
  public static OrderContext order(long revision, int rank, boolean terminal, Long due) {
    return order(KEY, revision, rank, terminal, T0, due, List.of());
  }

  public static OrderContext order(
      String id,
      long revision,
      int rank,
      boolean terminal,
      Long placed,
      Long due,
      List<String> waybills) {
    return OrderContext.builder(id)
        .revision(revision)
        .rank(rank)
        .stage("stage" + rank)
        .terminal(terminal)
        .cancelled(terminal && rank < 70)
        .payment("prepaid")
        .channel("web")
        .customerId("C1")
        .tier("VIP")
        .warehouse("SH")
        .amountCny(new BigDecimal("10.50"))
        .placed(placed)
        .due(due)
        .addressKind("place")
        .addressKey("dev:a")
        .waybills(waybills)
        .build();
  }
}
