package io.orderpulse.cep.template.growth;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.AtTime;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Steps;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Rule.SeverityStep;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>growth</em> rule. It looks at each multiple of the step; an event at
 * that very millisecond belongs to the next window. Limits and severities are reached, not
 * exceeded: +50 % is at least half as many again. What comes late corrects its step and counts from
 * the next look on.
 */
final class GrowthTable implements Table<GrowthCell> {

  private static final int OF = 0;
  private static final MathContext SHOWN = new MathContext(10);
  private static final long RETENTION = Duration.ofDays(90).toMillis();
  private static final String ONLY = "";

  private final Rule rule;
  private final Growth template;
  private final SelectorBits selectors;
  private final Levels levels;
  private final Steps steps;
  private final long window;

  GrowthTable(Rule rule, Growth template) {
    this.rule = rule;
    this.template = template;
    this.selectors = new SelectorBits(0, template.of());
    this.levels = new Levels(rule);
    this.steps = new Steps(template.slide().toMillis());
    this.window = template.window().toMillis();
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (bits == 0) {
      return null;
    }
    String name = NoteValues.name(fact, template.distinct());
    List<Object> series = series(fact);
    boolean unknown =
        (!template.each().isEmpty() && series.isEmpty())
            || (template.distinct() != null && name == null);
    if (unknown) {
      return null; // what an event does not say cannot be counted
    }
    return series.isEmpty() && name == null ? Note.of(bits) : NoteValues.note(bits, name, series);
  }

  /** Names of the series that the event counts for. */
  private List<Object> series(Fact fact) {
    List<Object> series = new ArrayList<>();
    for (String field : template.each()) {
      String value = NoteValues.name(fact, field);
      if (value != null) {
        series.add(template.each().size() == 1 ? value : field + "=" + value);
      }
    }
    return series;
  }

  @Override
  public GrowthCell fresh() {
    return new GrowthCell();
  }

  @Override
  public void on(GrowthCell cell, Mark mark, Note note, Moment moment) {
    if (cell.series.isEmpty()) {
      cell.looked = steps.endUpTo(moment.now());
    }
    long step = steps.of(mark.time());
    if (!note.has(selectors.mask(OF)) || step < oldest(cell.looked + steps.length())) {
      return; // no window will reach so far back
    }
    List<?> names = template.each().isEmpty() ? List.of(ONLY) : (List<?>) NoteValues.get(note, 1);
    for (Object each : names) {
      GrowthSeries series = cell.series.computeIfAbsent((String) each, name -> new GrowthSeries());
      if (template.distinct() == null) {
        series.counts.add(step);
      } else {
        series.counts.add(step, NoteValues.text(note, 0));
      }
      series.sample = Steps.sample(series.sample, mark.evidence());
    }
  }

  /** First step of the earlier of the two windows that end there. */
  private long oldest(long end) {
    return steps.of(end - 2 * window);
  }

  private long nextLook(GrowthCell cell) {
    return cell.series.isEmpty() ? NEVER : cell.looked + steps.length();
  }

  @Override
  public void at(GrowthCell cell, Moment moment) {
    for (long end = nextLook(cell); end <= moment.now(); end = nextLook(cell)) {
      long until = end - 1;
      cell.series.values().forEach(series -> levels.at(series.level, until, moment));
      Moment then = new AtTime(moment, end);
      for (String name : cell.series.keySet()) {
        judge(name, cell.series.get(name), end, end, then);
      }
      cell.looked = end;
      long before = oldest(end + steps.length());
      cell.series.values().forEach(series -> series.counts.forget(before));
      forget(cell);
    }
    cell.series.values().forEach(series -> levels.at(series.level, moment));
    forget(cell);
  }

  private static void forget(GrowthCell cell) {
    cell.series.values().removeIf(s -> s.counts.isEmpty() && s.level.quiet());
  }

  private void judge(String name, GrowthSeries series, long end, long seen, Moment moment) {
    long now = series.counts.count(steps.of(end - window), steps.of(end));
    long before = series.counts.count(oldest(end), steps.of(end - window));
    if (!isOver(now, before, template.over())) {
      levels.well(series.level, Resolution.RECOVERED, null, moment);
      return;
    }
    BigDecimal grown =
        BigDecimal.valueOf(now - before)
            .divide(BigDecimal.valueOf(before), SHOWN)
            .stripTrailingZeros();
    Signal signal =
        Signal.at(series.level.sinceOr(end), seen)
            .about(null, name.isEmpty() ? null : name)
            .severity(severity(now, before))
            .measure(grown.scale() < 0 ? grown.setScale(0) : grown, template.over())
            .texts(
                Map.of(
                    "each", name,
                    "now", Long.toString(now),
                    "before", Long.toString(before)))
            .evidence(series.sample);
    levels.holds(series.level, signal, moment);
  }

  private boolean isOver(long now, long before, BigDecimal limit) {
    if (before == 0 || now < template.min() || before < template.min()) {
      return false;
    }
    BigDecimal least = limit.multiply(BigDecimal.valueOf(before));
    return BigDecimal.valueOf(now - before).compareTo(least) >= 0;
  }

  private Severity severity(long now, long before) {
    Severity worst = rule.opening();
    for (SeverityStep step : rule.severity()) {
      boolean reached =
          step.after() == null && step.over() != null && isOver(now, before, step.over());
      worst = reached && step.severity().compareTo(worst) > 0 ? step.severity() : worst;
    }
    return worst;
  }

  @Override
  public long wake(GrowthCell cell) {
    long wake = nextLook(cell);
    for (GrowthSeries series : cell.series.values()) {
      wake = Math.min(wake, levels.wake(series.level));
    }
    return wake;
  }

  /** An event says nothing before the next look. */
  @Override
  public long wake(GrowthCell cell, List<Noted> pending) {
    long wake = wake(cell);
    return pending.isEmpty() ? wake : Math.min(wake, steps.endAfter(pending.get(0).mark().now()));
  }

  @Override
  public boolean idle(GrowthCell cell) {
    return cell.series.isEmpty();
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(GrowthCell cell, Moment moment) {
    cell.series.forEach(
        (name, series) -> {
          long now = series.counts.count(steps.of(cell.looked - window), steps.of(cell.looked));
          long before = series.counts.count(oldest(cell.looked), steps.of(cell.looked - window));
          boolean over = isOver(now, before, template.over());
          if (!over && !levels.isWell(series.level)) {
            levels.end(series.level, Resolution.RULE_CHANGED, moment);
            return;
          }
          levels.changed(series.level, moment);
          if (over) {
            judge(name, series, cell.looked, moment.now(), moment);
          }
        });
    forget(cell);
  }

  @Override
  public void end(GrowthCell cell, Resolution why, Moment moment) {
    cell.series.values().forEach(series -> levels.end(series.level, why, moment));
    cell.series.clear();
  }
}
