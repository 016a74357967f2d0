package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rules for tests. */
final class ExpectRules {

  private ExpectRules() {}

  /** From {@code from} or {@code both} to {@code expect} or {@code both}, unless {@code unless}. */
  static Rule expect(String id, int version, Expect.Start start, boolean anyOrder, long withinMs) {
    return rule(
        id,
        version,
        new Expect(
            List.of(selector("from"), selector("both")),
            List.of(selector("expect"), selector("both")),
            List.of(selector("unless")),
            Duration.ofMillis(withinMs),
            start,
            anyOrder),
        Release.DEFAULT);
  }

  static Selector selector(String type) {
    return new Selector(type, null, null, null, null);
  }

  static Rule rule(String id, int version, Template template, Release release) {
    Rule.Text text = new Rule.Text(id, "{from.time}", "{limit}", "{value}");
    return new Rule(
        id,
        version,
        KeyKind.ORDER,
        template,
        List.of(new Rule.SeverityStep(Severity.WARNING, null, null)),
        Timing.DEFAULT,
        new Alerting(
            "ops", List.of(), Light.YELLOW, Duration.ofMinutes(30), List.of(), null, List.of()),
        release,
        Map.of(),
        "s",
        text,
        text,
        "test");
  }
}
