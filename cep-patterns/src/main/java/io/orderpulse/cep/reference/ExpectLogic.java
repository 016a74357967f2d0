package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The decisions of an <em>expect</em> rule, free of Flink: state in, state and verdicts out. */
final class ExpectLogic {

  private final Rule rule;
  private final Expect template;
  private final SelectorMatcher from;
  private final SelectorMatcher expect;
  private final SelectorMatcher unless;

  ExpectLogic(Rule rule) {
    this.rule = rule;
    this.template = (Expect) rule.template();
    this.from = new SelectorMatcher(template.from());
    this.expect = new SelectorMatcher(template.expect());
    this.unless = new SelectorMatcher(template.unless());
  }

  /** Takes in one fact. */
  ExpectState onFact(ExpectState state, Fact fact, Consumer<Verdict> out) {
    boolean late = fact.late();
    boolean satisfied = isSatisfied(state, fact.time());
    ExpectState next = state;
    Selector end = expect.find(fact);
    if (end != null) {
      next =
          end(next.withEnd(fact.time(), false), fact, reason(end, Resolution.RECOVERED, late), out);
    }
    Selector pointless = unless.find(fact);
    if (pointless != null) {
      Resolution why = reason(pointless, Resolution.CANCELLED, late);
      next = end(next.withEnd(Long.MIN_VALUE, true), fact, why, out);
    }
    return from.find(fact) == null ? next : start(next, fact, satisfied || next.over(), late, out);
  }

  private static Resolution reason(Selector selector, Resolution otherwise, boolean late) {
    if (late) {
      return Resolution.LATE_EVENT;
    }
    return selector.reason() == null ? otherwise : selector.reason();
  }

  /** True when an end seen already satisfies a start at this time. */
  private boolean isSatisfied(ExpectState state, long startTime) {
    if (template.start() == Expect.Start.LATEST) {
      return state.lastEnd() > startTime;
    }
    return template.anyOrder() ? state.lastEnd() != Long.MIN_VALUE : state.lastEnd() >= startTime;
  }

  private ExpectState end(ExpectState state, Fact fact, Resolution why, Consumer<Verdict> out) {
    List<Expectation> left = new ArrayList<>();
    for (Expectation x : state.active()) {
      if (!state.over() && isBefore(fact, x.start())) {
        left.add(x);
      } else if (x.open()) {
        out.accept(
            Verdict.end(dedupKey(fact.key(), x), fact.time(), why, Evidence.of(fact.event())));
      }
    }
    return state.withActive(left);
  }

  /** True when an event came too early to end a start; a tie counts, but not with its successor. */
  private boolean isBefore(Fact fact, Evidence start) {
    return switch (template.start()) {
      case LATEST -> Evidence.ORDER.compare(Evidence.of(fact.event()), start) < 0;
      case FIRST, EACH -> !template.anyOrder() && fact.time() < start.time();
    };
  }

  private ExpectState start(
      ExpectState state, Fact fact, boolean satisfied, boolean late, Consumer<Verdict> out) {
    Evidence begin = Evidence.of(fact.event());
    Expectation fresh =
        new Expectation(begin, fact.time() + template.within().toMillis(), false, 0, values(fact));
    return switch (template.start()) {
      case EACH -> satisfied ? state : state.withActive(plus(state.active(), fresh));
      case FIRST -> first(state, fresh, satisfied);
      case LATEST -> latest(state, fact.key(), fresh, satisfied, late, out);
    };
  }

  private static ExpectState first(ExpectState state, Expectation fresh, boolean satisfied) {
    boolean isFirst = state.start() == null;
    if (!isFirst && Evidence.ORDER.compare(fresh.start(), state.start()) >= 0) {
      return state;
    }
    ExpectState next = state.withStart(fresh.start());
    if (isFirst) {
      return satisfied ? next : next.withActive(List.of(fresh));
    }
    // an earlier start turned up late: the clock of what still waits starts there
    boolean waits = state.active().stream().anyMatch(x -> !x.open());
    return waits ? next.withActive(List.of(fresh)) : next;
  }

  private ExpectState latest(
      ExpectState state,
      String key,
      Expectation fresh,
      boolean satisfied,
      boolean late,
      Consumer<Verdict> out) {
    if (state.start() != null && Evidence.ORDER.compare(fresh.start(), state.start()) <= 0) {
      return state;
    }
    for (Expectation x : state.active()) {
      if (x.open()) {
        Resolution why = late ? Resolution.LATE_EVENT : Resolution.RECOVERED;
        out.accept(Verdict.end(dedupKey(key, x), fresh.start().time(), why, fresh.start()));
      }
    }
    return state.withStart(fresh.start()).withActive(satisfied ? List.of() : List.of(fresh));
  }

  /** The deadline of one waiting start has passed at {@code at} or earlier. */
  ExpectState onMiss(
      ExpectState state, String key, Expectation missed, long at, Consumer<Verdict> out) {
    int step = stepAt(missed, at);
    Expectation open = missed.opened(step);
    out.accept(Verdict.open(draft(state, key, open, Math.max(at, missed.deadline()))));
    return state.withActive(replaced(state.active(), missed, open));
  }

  /** Raises the severity of what is open and has reached its next step. */
  ExpectState onSteps(ExpectState state, String key, long now, Consumer<Verdict> out) {
    ExpectState next = state;
    for (Expectation x : state.active()) {
      int step = stepAt(x, now);
      if (x.open() && step > x.step()) {
        Expectation raised = x.opened(step);
        out.accept(Verdict.change(draft(state, key, raised, now)));
        next = next.withActive(replaced(next.active(), x, raised));
      }
    }
    return next;
  }

  /** Times at which an open expectation becomes more severe. */
  List<Long> stepTimes(Expectation x) {
    return rule.severity().stream()
        .filter(s -> s.after() != null)
        .map(s -> x.start().time() + s.after().toMillis())
        .toList();
  }

  private int stepAt(Expectation x, long now) {
    int step = 0;
    for (int i = 1; i < rule.severity().size(); i++) {
      if (x.start().time() + rule.severity().get(i).after().toMillis() <= now) {
        step = i;
      }
    }
    return step;
  }

  private io.orderpulse.events.record.Anomaly draft(
      ExpectState state, String key, Expectation x, long at) {
    String unit = rule.unit();
    return new Draft(rule)
        .about(key, discriminator(x), state.facts())
        .severity(rule.severity().get(x.step()).severity())
        .at(x.deadline(), at)
        .measure(
            Placeholders.in(unit, at - x.start().time()),
            Placeholders.in(unit, template.within().toMillis()))
        .texts(x.values())
        .evidence(List.of(x.start()))
        .build();
  }

  private String dedupKey(String key, Expectation x) {
    return Draft.dedupKey(rule, key, discriminator(x));
  }

  private String discriminator(Expectation x) {
    return template.start() == Expect.Start.EACH ? x.start().id() : null;
  }

  private static Map<String, String> values(Fact fact) {
    Map<String, String> values = new HashMap<>();
    fact.event()
        .data()
        .forEach(
            (k, v) -> {
              if (v instanceof String s) {
                values.put("from." + k, s);
              }
            });
    values.put("from.time", Placeholders.time(fact.time()));
    return values;
  }

  private static List<Expectation> plus(List<Expectation> list, Expectation x) {
    List<Expectation> out = new ArrayList<>(list);
    out.add(x);
    return out;
  }

  private static List<Expectation> replaced(
      List<Expectation> list, Expectation old, Expectation fresh) {
    return new ArrayList<>(list.stream().map(x -> x == old ? fresh : x).toList());
  }
}
