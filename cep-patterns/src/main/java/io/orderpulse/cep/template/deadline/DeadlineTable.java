package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.judge.AtTime;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The compact plan of a <em>deadline</em> rule. What happens at the deadline is in time: the
 * condition is true from the deadline on if it still holds once that millisecond is over.
 *
 * <p>With {@code from}, the newest of these events by its own time brings the deadline, and an
 * {@code until} that is not older ends it, in whatever order they come.
 */
final class DeadlineTable implements Table<DeadlineCell> {

  private static final int CONTEXT = 1;
  private static final int HOLDS = 2;
  private static final int RESERVED = 2;
  private static final int FROM = 0;
  private static final int UNTIL = 1;

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  /** From so many deadlines of one key on, those that are long over are forgotten. */
  private static final int MANY = 64;

  private static final String ONLY = "";

  private final Deadline template;
  private final Condition holds;
  private final SelectorBits selectors;
  private final DeadlineTime times;
  private final Levels levels;
  private final boolean ofOrder;

  DeadlineTable(Rule rule, Deadline template) {
    this.template = template;
    this.holds = Condition.of(template.holds(), Scopes.context());
    this.selectors = new SelectorBits(RESERVED, template.from(), template.until());
    this.times = new DeadlineTime(rule, template);
    this.levels = new Levels(rule);
    this.ofOrder = template.from().isEmpty();
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (fact.order() != null && (ofOrder || template.holds() != null)) {
      bits |= CONTEXT | (holds.holds(fact) ? HOLDS : 0);
    }
    if ((bits & selectors.mask(FROM)) != 0) {
      return NoteValues.note(bits, NoteValues.name(fact, template.each()), brings(fact));
    }
    return template.each() != null && (bits & selectors.mask(UNTIL)) != 0
        ? NoteValues.note(bits, NoteValues.name(fact, template.each()))
        : bits == 0 ? null : Note.of(bits);
  }

  private Long brings(Fact fact) {
    return template.at().equals("time") ? (Long) fact.time() : NoteValues.time(fact, template.at());
  }

  @Override
  public DeadlineCell fresh() {
    return new DeadlineCell();
  }

  @Override
  public void on(DeadlineCell cell, Mark mark, Note note, Moment moment) {
    if (note.has(CONTEXT) && mark.order().revision() >= cell.revision) {
      cell.revision = mark.order().revision();
      cell.holds = note.has(HOLDS);
      cell.terminal = mark.order().terminal();
      if (ofOrder) {
        onOrder(cell, mark, moment);
        return;
      }
      cell.items.values().forEach(item -> judge(cell, item, mark.evidence(), gone(mark), moment));
    }
    if (note.has(selectors.mask(FROM) | selectors.mask(UNTIL))) {
      onEvent(cell, mark, note, moment);
    }
  }

  private void onOrder(DeadlineCell cell, Mark mark, Moment moment) {
    DeadlineItem item = cell.items.computeIfAbsent(ONLY, DeadlineItem::new);
    seen(item, mark.evidence());
    item.base = times.of(mark.order());
    judge(cell, item, mark.evidence(), gone(mark), moment);
    forgetIfOver(cell);
  }

  /** A terminal order keeps nothing: its context comes whole with any straggler. */
  private static void forgetIfOver(DeadlineCell cell) {
    DeadlineItem item = cell.items.get(ONLY);
    if (cell.terminal && item.level.quiet() && !(cell.holds && isOpen(item))) {
      cell.items.clear();
      cell.revision = -1;
    }
  }

  private static boolean isOpen(DeadlineItem item) {
    return item.base != null && !Objects.equals(item.over, item.base);
  }

  private void onEvent(DeadlineCell cell, Mark mark, Note note, Moment moment) {
    String name = Objects.requireNonNullElse(NoteValues.text(note, 0), ONLY);
    DeadlineItem item = cell.items.computeIfAbsent(name, DeadlineItem::new);
    Resolution why = Resolution.RECOVERED;
    if (note.has(selectors.mask(FROM)) && isNewer(mark.evidence(), item.from)) {
      item.from = mark.evidence();
      item.base = (Long) NoteValues.get(note, 1);
      seen(item, mark.evidence());
    }
    if (note.has(selectors.mask(UNTIL)) && isNewer(mark.evidence(), item.until)) {
      item.until = mark.evidence();
      Selector selector = selectors.in(UNTIL, note.clauses());
      why = Objects.requireNonNullElse(selector.reason(), why);
    }
    judge(cell, item, mark.evidence(), why, moment);
    forgetOld(cell, moment.now());
  }

  private static void forgetOld(DeadlineCell cell, long now) {
    if (cell.items.size() > MANY) {
      cell.items
          .values()
          .removeIf(i -> i.level.quiet() && i.ended() && i.until.time() < now - RETENTION);
    }
  }

  private static boolean isNewer(Evidence fresh, Evidence known) {
    return known == null || Evidence.ORDER.compare(fresh, known) > 0;
  }

  private static void seen(DeadlineItem item, Evidence event) {
    item.first = item.first == null ? event : item.first;
    item.last = event;
  }

  private static Resolution gone(Mark mark) {
    return mark.order().cancelled() ? Resolution.CANCELLED : Resolution.RECOVERED;
  }

  private void judge(
      DeadlineCell cell, DeadlineItem item, Evidence by, Resolution why, Moment moment) {
    if (!isPending(cell, item)) {
      levels.well(item.level, why, by, moment);
      return;
    }
    long deadline = times.deadline(item.base);
    if (moment.isPast(times.end(item.base))) {
      item.over = item.base;
      levels.well(item.level, template.end().reason(), null, moment);
    } else if (moment.isPast(deadline)) {
      levels.holds(item.level, signal(item, deadline, moment.now(), moment), moment);
    } else {
      levels.well(item.level, Resolution.RECOVERED, by, moment);
    }
  }

  private boolean isPending(DeadlineCell cell, DeadlineItem item) {
    boolean holdsNow = template.holds() == null || cell.holds;
    return holdsNow && item.base != null && !item.ended();
  }

  private Signal signal(DeadlineItem item, long deadline, long seen, Moment moment) {
    Map<String, String> texts = new HashMap<>();
    OrderContext order = moment.order();
    if (order != null && order.stage() != null) {
      texts.put("stage", order.stage());
    }
    String each = item.name.isEmpty() ? null : item.name;
    if (each != null) {
      texts.put("each", each);
    }
    return Signal.at(deadline, seen)
        .about(null, each)
        .due(times.due(item.base))
        .elapsed(BigDecimal.ZERO)
        .texts(texts)
        .evidence(
            item.first.equals(item.last) ? List.of(item.first) : List.of(item.first, item.last));
  }

  @Override
  public void at(DeadlineCell cell, Moment moment) {
    for (DeadlineItem item : cell.items.values()) {
      if (isDue(cell, item, moment.now())) {
        long deadline = times.deadline(item.base);
        levels.at(item.level, deadline - 1, moment);
        levels.holds(item.level, signal(item, deadline, deadline, moment), moment);
      }
      if (ends(cell, item) <= moment.now()) {
        long end = times.end(item.base);
        levels.at(item.level, end - 1, moment);
        item.over = item.base;
        levels.well(item.level, template.end().reason(), null, end, new AtTime(moment, end));
      }
      levels.at(item.level, moment);
    }
  }

  /** True when the deadline is reached and not said. */
  private boolean isDue(DeadlineCell cell, DeadlineItem item, long now) {
    return levels.isWell(item.level)
        && isPending(cell, item)
        && !Objects.equals(item.over, item.base)
        && times.deadline(item.base) <= now
        && times.deadline(item.base) < times.end(item.base);
  }

  /** When time alone ends it, or never. */
  private long ends(DeadlineCell cell, DeadlineItem item) {
    return isPending(cell, item) && !levels.isWell(item.level) ? times.end(item.base) : NEVER;
  }

  @Override
  public long wake(DeadlineCell cell) {
    long wake = NEVER;
    for (DeadlineItem item : cell.items.values()) {
      wake = Math.min(wake, levels.wake(item.level));
      wake = Math.min(wake, ends(cell, item));
      if (isDue(cell, item, NEVER)) {
        wake = Math.min(wake, times.deadline(item.base));
      }
    }
    return wake;
  }

  @Override
  public boolean idle(DeadlineCell cell) {
    return wake(cell) == NEVER && cell.items.values().stream().allMatch(i -> i.level.quiet());
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(DeadlineCell cell, Moment moment) {
    for (DeadlineItem item : cell.items.values()) {
      if (!isPending(cell, item)) {
        levels.changed(item.level, moment);
        continue;
      }
      long deadline = times.deadline(item.base);
      Level level = item.level;
      item.over = null;
      if (moment.isPast(times.end(item.base))) {
        item.over = item.base;
        levels.well(level, template.end().reason(), null, moment);
        continue;
      }
      if (levels.isWell(level)) {
        levels.changed(level, moment);
        if (moment.isPast(deadline)) {
          levels.holds(level, signal(item, deadline, moment.now(), moment), moment);
        }
      } else if (deadline > moment.now()) {
        levels.end(level, Resolution.RULE_CHANGED, moment);
      } else {
        level.since = deadline;
        level.due = times.due(item.base);
        levels.changed(level, moment);
      }
    }
  }

  @Override
  public void end(DeadlineCell cell, Resolution why, Moment moment) {
    cell.items.values().forEach(item -> levels.end(item.level, why, moment));
    cell.items.clear();
  }
}
