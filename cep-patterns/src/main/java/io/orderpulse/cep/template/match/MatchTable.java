package io.orderpulse.cep.template.match;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Amount;
import io.orderpulse.cep.judge.EventTexts;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Rule.SeverityStep;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The compact plan of a <em>match</em> rule. The newest event by its own time says how things are:
 * what comes late and is older than another that counted says nothing any more. Of an anomaly that
 * is no measured level, later events that are wrong can only raise the severity.
 */
final class MatchTable implements Table<MatchCell> {

  /** An event of the types of {@code when} that is not wrong. */
  private static final int GOOD = 1;

  private static final int RESERVED = 1;
  private static final int WHEN = 0;
  private static final int RESOLVE = 1;

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  /** From so many anomalies of one key on, those that are long over are forgotten. */
  private static final int MANY = 64;

  private static final String ONLY = "";

  private final Rule rule;
  private final Match template;
  private final SelectorBits selectors;
  private final SelectorBits measured;
  private final Amount measure;
  private final EventTexts texts;
  private final Levels levels;
  private final boolean expires;

  MatchTable(Rule rule, Match template) {
    this.rule = rule;
    this.template = template;
    this.selectors = new SelectorBits(RESERVED, template.when(), template.resolve());
    this.measured = new SelectorBits(RESERVED, template.when());
    this.measure =
        template.measure() == null ? null : Amount.of(template.measure(), template.when());
    this.texts = new EventTexts(rule);
    this.expires = !template.level() && template.resolve().isEmpty();
    this.levels = new Levels(rule, expires);
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if ((bits & selectors.mask(WHEN)) != 0) {
      BigDecimal value = measure == null ? null : measure.value(fact);
      return NoteValues.note(bits, NoteValues.name(fact, template.each()), value, texts.of(fact));
    }
    if (template.level() && measured.isOfType(fact.event().type())) {
      bits |= GOOD;
    }
    if (bits == 0 || template.each() == null) {
      return bits == 0 ? null : Note.of(bits);
    }
    return NoteValues.note(bits, NoteValues.name(fact, template.each()));
  }

  @Override
  public MatchCell fresh() {
    return new MatchCell();
  }

  @Override
  public void on(MatchCell cell, Mark mark, Note note, Moment moment) {
    String name = Objects.requireNonNullElse(NoteValues.text(note, 0), ONLY);
    MatchItem item = cell.items.computeIfAbsent(name, MatchItem::new);
    if (!expires) {
      if (item.newest != null && Evidence.ORDER.compare(mark.evidence(), item.newest) < 0) {
        return;
      }
      item.newest = mark.evidence();
    }
    if (note.has(selectors.mask(WHEN))) {
      levels.holds(item.level, signal(item, mark, note, moment), moment);
    } else {
      Selector by = selectors.in(RESOLVE, note.clauses());
      Resolution why = by == null || by.reason() == null ? Resolution.RECOVERED : by.reason();
      levels.well(item.level, why, mark.evidence(), moment);
    }
    forgetOld(cell, moment.now());
  }

  private void forgetOld(MatchCell cell, long now) {
    if (expires) {
      cell.items.values().removeIf(i -> i.level.quiet());
    } else if (cell.items.size() > MANY) {
      cell.items.values().removeIf(i -> i.level.quiet() && i.newest.time() < now - RETENTION);
    }
  }

  private Signal signal(MatchItem item, Mark mark, Note note, Moment moment) {
    long since = item.level.sinceOr(mark.late() ? mark.time() : moment.now());
    Severity severity = selectors.in(WHEN, note.clauses()).severity();
    BigDecimal value = (BigDecimal) NoteValues.get(note, 1);
    if (!template.level()) {
      severity = worse(severity, item.level.given);
      value = greater(value, item.level.value);
    }
    Map<String, String> shown = new HashMap<>(NoteValues.texts(note, 2));
    if (!item.name.isEmpty()) {
      shown.put("each", item.name);
    }
    List<Evidence> first = item.level.evidence;
    return Signal.at(since, moment.now())
        .about(null, item.name.isEmpty() ? null : item.name)
        .severity(severity)
        .measure(value, value == null ? null : limit(value))
        .texts(shown)
        .evidence(
            first.isEmpty() ? List.of(mark.evidence()) : List.of(first.get(0), mark.evidence()));
  }

  /** The limit to show: the highest that the value is above, else the first. */
  private BigDecimal limit(BigDecimal value) {
    BigDecimal shown = null;
    for (SeverityStep step : rule.severity()) {
      if (step.over() != null && (shown == null || value.compareTo(step.over()) > 0)) {
        shown = step.over();
      }
    }
    return shown;
  }

  private static Severity worse(Severity a, Severity b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }

  private static BigDecimal greater(BigDecimal a, BigDecimal b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }

  @Override
  public void at(MatchCell cell, Moment moment) {
    cell.items.values().forEach(item -> levels.at(item.level, moment));
    if (expires) {
      cell.items.values().removeIf(i -> i.level.quiet());
    }
  }

  @Override
  public long wake(MatchCell cell) {
    long wake = NEVER;
    for (MatchItem item : cell.items.values()) {
      wake = Math.min(wake, levels.wake(item.level));
    }
    return wake;
  }

  @Override
  public boolean idle(MatchCell cell) {
    return cell.items.values().stream().allMatch(i -> i.level.quiet());
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(MatchCell cell, Moment moment) {
    cell.items.values().forEach(item -> levels.changed(item.level, moment));
  }

  @Override
  public void end(MatchCell cell, Resolution why, Moment moment) {
    cell.items.values().forEach(item -> levels.end(item.level, why, moment));
    cell.items.clear();
  }
}
