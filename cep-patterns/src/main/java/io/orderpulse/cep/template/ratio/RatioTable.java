package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Amount;
import io.orderpulse.cep.judge.AtTime;
import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.BusinessTime;
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
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>ratio</em> rule. It looks at each multiple of the step, and counts what
 * happened before it; an event at that very millisecond belongs to the next window. What comes late
 * corrects its step and counts from the next look on. Too few events are no reason to open, and end
 * what is open.
 */
final class RatioTable implements Table<RatioCell> {

  private static final int PART = 0;
  private static final int WHOLE = 1;

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private final Ratio template;
  private final SelectorBits selectors;
  private final Amount measure;
  private final Map<Selector, Amount> amounts = new HashMap<>();
  private final Levels levels;
  private final Steps steps;
  private final ZoneId zone;

  RatioTable(Rule rule, Ratio template) {
    this.template = template;
    this.selectors = new SelectorBits(0, template.part(), template.whole());
    this.measure =
        template.measure() == null ? null : Amount.of(template.measure(), template.selectors());
    for (Selector selector : template.selectors()) {
      if (selector.amount() != null) {
        amounts.put(selector, Amount.of(selector.amount(), List.of(selector)));
      }
    }
    this.levels = new Levels(rule);
    this.steps = new Steps(template.slide().toMillis());
    this.zone = BusinessTime.zone(rule.timing().calendar());
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (bits == 0) {
      return null;
    }
    if (template.distinct() == null
        && template.distinctWhole() == null
        && measure == null
        && amounts.isEmpty()) {
      return Note.of(bits);
    }
    BigDecimal value = measure == null ? null : measure.value(fact);
    return NoteValues.note(
        bits,
        NoteValues.name(fact, template.distinct()),
        NoteValues.name(fact, template.distinctWhole()),
        value,
        amount(fact, bits, PART),
        amount(fact, bits, WHOLE));
  }

  /** How often an event counts; null where it does not say. */
  private Long amount(Fact fact, int bits, int clause) {
    Amount amount = amounts.get(selectors.in(clause, bits));
    BigDecimal value = amount == null ? null : amount.value(fact);
    return value == null ? null : (Long) value.longValue();
  }

  @Override
  public RatioCell fresh() {
    return new RatioCell();
  }

  @Override
  public void on(RatioCell cell, Mark mark, Note note, Moment moment) {
    if (cell.isEmpty() && levels.isWell(cell.level)) {
      cell.looked = steps.endUpTo(moment.now());
    }
    long step = steps.of(mark.time());
    if (step < steps.of(oldest(cell.looked + steps.length()))) {
      return; // no window will reach so far back
    }
    BigDecimal value = (BigDecimal) NoteValues.get(note, 2);
    if (note.has(selectors.mask(PART))) {
      if (!addAmount(cell.part, step, NoteValues.get(note, 3))) {
        add(cell.part, step, template.distinct(), NoteValues.text(note, 0), value);
      }
      cell.sample = Steps.sample(cell.sample, mark.evidence());
    }
    if (note.has(selectors.mask(WHOLE))) {
      if (!addAmount(cell.whole, step, NoteValues.get(note, 4))) {
        add(cell.whole, step, template.distinctWhole(), NoteValues.text(note, 1), value);
      }
    }
  }

  private static boolean addAmount(Buckets side, long step, Object amount) {
    if (amount == null) {
      return false;
    }
    side.add(step, (long) amount);
    return true;
  }

  /** What an event does not say cannot be counted. */
  private void add(Buckets side, long step, String distinct, String name, BigDecimal value) {
    if (measure != null) {
      if (value != null) {
        side.add(step, value.doubleValue());
      }
    } else if (distinct == null) {
      side.add(step);
    } else if (name != null) {
      side.add(step, name);
    }
  }

  /** Where the window with this end begins, ms. */
  private long oldest(long end) {
    if (!template.calendarDay()) {
      return end - template.window().toMillis();
    }
    return Instant.ofEpochMilli(end - 1)
        .atZone(zone)
        .toLocalDate()
        .atStartOfDay(zone)
        .toInstant()
        .toEpochMilli();
  }

  private RatioResult result(RatioCell cell, long end) {
    return RatioResult.of(template, cell, steps.of(oldest(end)), steps.of(end));
  }

  private long nextLook(RatioCell cell) {
    boolean over = cell.isEmpty() && levels.isWell(cell.level);
    return over ? NEVER : cell.looked + steps.length();
  }

  @Override
  public void at(RatioCell cell, Moment moment) {
    for (long end = nextLook(cell); end <= moment.now(); end = nextLook(cell)) {
      levels.at(cell.level, end - 1, moment);
      judge(cell, end, end, new AtTime(moment, end));
      cell.looked = end;
      long before = steps.of(oldest(end + steps.length()));
      cell.part.forget(before);
      cell.whole.forget(before);
      if (cell.isEmpty() && levels.isWell(cell.level)) {
        cell.sample = List.of();
      }
    }
    levels.at(cell.level, moment);
  }

  private void judge(RatioCell cell, long end, long seen, Moment moment) {
    RatioResult result = result(cell, end);
    if (!result.over()) {
      levels.well(cell.level, Resolution.RECOVERED, null, moment);
      return;
    }
    Signal signal =
        Signal.at(cell.level.sinceOr(end), seen)
            .measure(result.value(), template.over())
            .texts(
                Map.of(
                    "part", Long.toString(result.part()),
                    "whole", Long.toString(result.whole())))
            .evidence(cell.sample);
    levels.holds(cell.level, signal, moment);
  }

  @Override
  public long wake(RatioCell cell) {
    return Math.min(nextLook(cell), levels.wake(cell.level));
  }

  /** An event says nothing before the next look. */
  @Override
  public long wake(RatioCell cell, List<Noted> pending) {
    long wake = wake(cell);
    return pending.isEmpty() ? wake : Math.min(wake, steps.endAfter(pending.get(0).mark().now()));
  }

  @Override
  public boolean idle(RatioCell cell) {
    return cell.isEmpty() && cell.level.quiet();
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(RatioCell cell, Moment moment) {
    if (cell.isEmpty() && cell.level.quiet()) {
      return;
    }
    boolean over = result(cell, cell.looked).over();
    if (!over && !levels.isWell(cell.level)) {
      levels.end(cell.level, Resolution.RULE_CHANGED, moment);
      return;
    }
    levels.changed(cell.level, moment);
    if (over) {
      judge(cell, cell.looked, moment.now(), moment);
    }
  }

  @Override
  public void end(RatioCell cell, Resolution why, Moment moment) {
    levels.end(cell.level, why, moment);
  }
}
