package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.events.record.Anomaly;
import java.util.ArrayList;
import java.util.List;

/** Times, identity and texts of an expectation. */
final class ExpectDraft {

  private static final String OF_START = "from.";
  private static final String TIME = "from.time";

  private final Rule rule;
  private final Expect template;
  private final String name;

  /** Data fields of the start that the texts show, sorted. */
  private final List<String> shown;

  ExpectDraft(Rule rule, Expect template, String name) {
    this.rule = rule;
    this.template = template;
    this.name = name;
    this.shown =
        Placeholders.names(rule.zh(), rule.en()).stream()
            .filter(field -> field.startsWith(OF_START) && !field.equals(TIME))
            .map(field -> field.substring(OF_START.length()))
            .toList();
  }

  boolean hasValues() {
    return !shown.isEmpty();
  }

  /**
   * The shown values of a start, as {@code name, value, name, value…}; absent ones are left out.
   */
  List<Object> values(Fact fact) {
    List<Object> values = new ArrayList<>(shown.size() * 2);
    for (String field : shown) {
      if (fact.event().data().get(field) instanceof String text) {
        values.add(field);
        values.add(text);
      }
    }
    return values;
  }

  long deadline(Expectation x) {
    return deadline(x.start.time());
  }

  /** Until when, inclusive, the end of a start is in time. */
  long deadline(long start) {
    return rule.timing().after(start, template.within());
  }

  /** Severity step in force at a time. */
  int step(Expectation x, long now) {
    int step = 0;
    for (int i = 1; i < rule.severity().size(); i++) {
      if (stepTime(x, i) <= now) {
        step = i;
      }
    }
    return step;
  }

  /** When the severity rises next, or never. */
  long nextStep(Expectation x) {
    int next = x.step + 1;
    return next < rule.severity().size() ? stepTime(x, next) : Table.NEVER;
  }

  private long stepTime(Expectation x, int step) {
    return rule.timing().after(x.start.time(), rule.severity().get(step).after());
  }

  String dedupKey(String key, Expectation x) {
    return Draft.dedupKey(rule, key, discriminator(x));
  }

  private String discriminator(Expectation x) {
    if (template.start() != Expect.Start.EACH) {
      return name;
    }
    return name == null ? x.start.id() : name + "|" + x.start.id();
  }

  Anomaly draft(Expectation x, Moment moment) {
    String unit = rule.unit();
    Draft draft =
        new Draft(rule)
            .about(moment.key(), discriminator(x), moment.subject())
            .severity(rule.severity().get(x.step).severity())
            .at(deadline(x), moment.now())
            .measure(
                Placeholders.in(unit, moment.now() - x.start.time()),
                Placeholders.in(unit, template.within().toMillis()))
            .text(TIME, Placeholders.time(x.start.time()))
            .evidence(List.of(x.start));
    if (name != null) {
      draft.text("each", name);
    }
    for (int i = 0; i < x.values.size(); i += 2) {
      draft.text(OF_START + x.values.get(i), (String) x.values.get(i + 1));
    }
    return draft.build();
  }
}
