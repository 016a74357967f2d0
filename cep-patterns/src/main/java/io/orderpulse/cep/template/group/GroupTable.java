package io.orderpulse.cep.template.group;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.AtTime;
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
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>group</em> rule. The newest notice and the newest end, by their own
 * times, say how things are, in whatever order they come; a notice whose end is over opens nothing.
 */
final class GroupTable implements Table<GroupCell> {

  private static final int FROM = 0;
  private static final int UNTIL = 1;

  private static final int NAME = 0;
  private static final int ENDS = 1;
  private static final int TEXTS = 2;

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private final Group template;
  private final SelectorBits selectors;
  private final EventTexts texts;
  private final Levels endless;
  private final Levels ending;

  GroupTable(Rule rule, Group template) {
    this.template = template;
    this.selectors = new SelectorBits(0, template.from(), template.until());
    this.texts = new EventTexts(rule);
    this.endless = new Levels(rule, true);
    this.ending = new Levels(rule);
  }

  /** What neither ends by itself nor by an event expires. */
  private Levels levels(GroupItem item) {
    return template.until().isEmpty() && item.ends == null ? endless : ending;
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (bits == 0) {
      return null;
    }
    boolean notice = (bits & selectors.mask(FROM)) != 0;
    return NoteValues.note(
        bits,
        name(fact),
        notice ? NoteValues.time(fact, template.ends()) : null,
        notice ? texts.of(fact) : null);
  }

  private String name(Fact fact) {
    List<String> values = new ArrayList<>();
    for (String field : template.each()) {
      String value = NoteValues.name(fact, field);
      values.add(value == null ? "" : value);
    }
    return String.join("|", values);
  }

  @Override
  public GroupCell fresh() {
    return new GroupCell();
  }

  @Override
  public void on(GroupCell cell, Mark mark, Note note, Moment moment) {
    String noted = NoteValues.text(note, NAME);
    GroupItem item = cell.items.computeIfAbsent(noted == null ? "" : noted, GroupItem::new);
    Resolution why = Resolution.RECOVERED;
    if (note.has(selectors.mask(FROM)) && isNewer(mark.evidence(), item.from)) {
      item.from = mark.evidence();
      item.ends = (Long) NoteValues.get(note, ENDS);
    }
    if (note.has(selectors.mask(UNTIL)) && isNewer(mark.evidence(), item.until)) {
      item.until = mark.evidence();
      Selector by = selectors.in(UNTIL, note.clauses());
      why = by.reason() == null ? why : by.reason();
    }
    boolean over = item.ends != null && moment.isPast(item.ends);
    if (item.isAnnounced() && !over) {
      if (mark.evidence().equals(item.from)) {
        levels(item).holds(item.level, signal(item, mark, note, moment), moment);
      }
    } else {
      levels(item).well(item.level, why, mark.evidence(), moment);
    }
    forget(cell, moment.now());
  }

  private static void forget(GroupCell cell, long now) {
    cell.items
        .values()
        .removeIf(
            i ->
                i.level.quiet()
                    && (i.from == null || i.from.time() < now - RETENTION)
                    && (i.until == null || i.until.time() < now - RETENTION));
  }

  private static boolean isNewer(Evidence fresh, Evidence known) {
    return known == null || Evidence.ORDER.compare(fresh, known) > 0;
  }

  private static Signal signal(GroupItem item, Mark mark, Note note, Moment moment) {
    Map<String, String> shown = new HashMap<>(NoteValues.texts(note, TEXTS));
    shown.put("each", item.name);
    List<Evidence> first = item.level.evidence;
    return Signal.at(item.level.sinceOr(mark.time()), moment.now())
        .about(null, item.name.isEmpty() ? null : item.name)
        .due(item.ends)
        .texts(shown)
        .evidence(
            first.isEmpty() ? List.of(mark.evidence()) : List.of(first.get(0), mark.evidence()));
  }

  @Override
  public void at(GroupCell cell, Moment moment) {
    for (GroupItem item : cell.items.values()) {
      Levels levels = levels(item);
      if (item.ends != null && item.ends <= moment.now() && !levels.isWell(item.level)) {
        levels.at(item.level, item.ends - 1, moment);
        Moment then = new AtTime(moment, item.ends);
        levels.well(item.level, Resolution.RECOVERED, null, item.ends, then);
      }
      levels.at(item.level, moment);
    }
  }

  @Override
  public long wake(GroupCell cell) {
    long wake = NEVER;
    for (GroupItem item : cell.items.values()) {
      Levels levels = levels(item);
      wake = Math.min(wake, levels.wake(item.level));
      if (item.ends != null && !levels.isWell(item.level)) {
        wake = Math.min(wake, item.ends);
      }
    }
    return wake;
  }

  @Override
  public boolean idle(GroupCell cell) {
    return cell.items.values().stream().allMatch(i -> i.level.quiet());
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(GroupCell cell, Moment moment) {
    cell.items.values().forEach(item -> levels(item).changed(item.level, moment));
  }

  @Override
  public void end(GroupCell cell, Resolution why, Moment moment) {
    cell.items.values().forEach(item -> levels(item).end(item.level, why, moment));
    cell.items.clear();
  }
}
