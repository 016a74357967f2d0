package io.orderpulse.cep.template.count;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Amount;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Naming;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.judge.SelectorBits;
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

/**
 * The compact plan of a <em>count-window</em> rule, for orders and for what events name. Of what
 * events name, a thing is there when the newest event that brought it is newer than the newest that
 * took it away; its place in the window is that of the earliest that brought it.
 */
final class CountTable implements Table<CountCell> {

  private static final int CONTEXT = 1;
  private static final int MEMBER = 2;
  private static final int GONE = 4;
  private static final int ALONE = 8;
  private static final int RESERVED = 4;
  private static final int TOGETHER = 0;
  private static final int ADD = 1;
  private static final int REMOVE = 2;
  private static final int SUM = 3;

  /** How long a thing is remembered after its window, so that stragglers find it. */
  private static final Duration RETENTION = Duration.ofDays(30);

  private final CountWindow template;
  private final Condition member;
  private final Condition gone;
  private final Condition alone;
  private final SelectorBits selectors;
  private final Map<Selector, Amount> amounts = new HashMap<>();
  private final Naming naming;
  private final CountGroups groups;

  CountTable(Rule rule, CountWindow template) {
    this.template = template;
    this.member = Condition.of(template.member(), Scopes.context());
    this.gone = Condition.of(template.gone(), Scopes.context());
    this.alone = template.alone() == null ? null : Condition.of(template.alone(), Scopes.context());
    this.selectors =
        new SelectorBits(
            RESERVED, template.together(), template.add(), template.remove(), template.sumOver());
    template.selectors().forEach(s -> amounts.put(s, Amount.of(s.amount(), List.of(s))));
    this.naming = Naming.of(template.distinct());
    this.groups = new CountGroups(rule, template);
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (template.distinct() != null) {
      return bits == 0 ? null : thing(fact, bits);
    }
    if (fact.order() == null
        || fact.order().placed() == null
        || !(fact.contextChanged() || bits != 0)) {
      return null;
    }
    bits |=
        CONTEXT
            | (member.holds(fact) ? MEMBER : 0)
            | (template.gone() != null && gone.holds(fact) ? GONE : 0)
            | (alone != null && alone.holds(fact) ? ALONE : 0);
    return (bits & selectors.mask(TOGETHER)) == 0
        ? Note.of(bits)
        : NoteValues.note(bits, fact.event().orderIds());
  }

  private Note thing(Fact fact, int bits) {
    String name = naming.of(fact);
    if (name == null && (bits & selectors.mask(SUM)) == 0) {
      return null;
    }
    return NoteValues.note(bits, name, amount(fact, bits, ADD), amount(fact, bits, SUM));
  }

  private BigDecimal amount(Fact fact, int bits, int clause) {
    Selector selector = selectors.in(clause, bits);
    return selector == null ? null : amounts.get(selector).value(fact);
  }

  @Override
  public CountCell fresh() {
    return new CountCell();
  }

  @Override
  public void on(CountCell cell, Mark mark, Note note, Moment moment) {
    cell.forget(moment.now() - retention());
    boolean news =
        note.has(CONTEXT) ? order(cell, mark, note, moment) : thing(cell, mark, note, moment);
    if (news) {
      groups.gather(cell, mark.time(), moment);
    }
  }

  /** False when the order is known better already. */
  private boolean order(CountCell cell, Mark mark, Note note, Moment moment) {
    CountThing thing = cell.things.get(mark.order().orderId());
    if (thing != null && mark.order().revision() < thing.revision) {
      return false;
    }
    if (thing == null) {
      thing = new CountThing(mark.order().orderId());
      thing.first = mark.evidence();
      cell.things.put(thing.id, thing);
    }
    thing.follow(mark.order());
    thing.counts = note.has(MEMBER);
    if (cell.open(thing.group) != null) {
      judge(cell, thing, mark, note, moment);
    }
    return true;
  }

  private void judge(CountCell cell, CountThing thing, Mark mark, Note note, Moment moment) {
    String anchor = thing.group;
    if (isTogether(cell.members(anchor), thing, note)) {
      groups.end(cell, anchor, template.togetherReason(), mark.evidence(), moment);
    } else if (note.has(GONE)) {
      thing.group = null;
      groups.leave(cell, anchor, mark.evidence(), moment);
    } else if (note.has(ALONE) && template.opensAlone()) {
      groups.missed(cell, thing, mark.evidence(), moment);
    } else if (note.has(ALONE)) {
      groups.end(cell, anchor, template.aloneReason(), mark.evidence(), moment);
    }
  }

  private boolean isTogether(List<CountThing> group, CountThing thing, Note note) {
    if (note.has(selectors.mask(TOGETHER))) {
      List<?> named = (List<?>) NoteValues.get(note, 0);
      if (group.stream().filter(t -> named.contains(t.id)).count() >= 2) {
        return true;
      }
    }
    return group.stream().anyMatch(thing::sharesParcelWith);
  }

  private boolean thing(CountCell cell, Mark mark, Note note, Moment moment) {
    Evidence by = mark.evidence();
    if (note.has(selectors.mask(SUM)) && isNewer(by, cell.limitBy)) {
      cell.limit = (BigDecimal) NoteValues.get(note, 2);
      cell.limitBy = by;
      groups.limitChanged(cell, by, moment);
    }
    String name = NoteValues.text(note, 0);
    if (name != null && note.has(selectors.mask(ADD))) {
      add(cell, name, mark, note, moment);
    }
    if (name != null && note.has(selectors.mask(REMOVE))) {
      remove(cell, name, by, moment);
    }
    return true;
  }

  private void add(CountCell cell, String name, Mark mark, Note note, Moment moment) {
    CountThing thing = cell.things.computeIfAbsent(name, CountThing::new);
    boolean wasThere = thing.isThere();
    if (isNewer(mark.evidence(), thing.added)) {
      thing.added = mark.evidence();
      thing.amount = (BigDecimal) NoteValues.get(note, 1);
    }
    thing.counts = thing.isThere();
    if (thing.counts && (!wasThere || mark.time() < thing.at)) {
      thing.at = mark.time();
      thing.first = mark.evidence();
    }
    if (cell.open(thing.group) != null) {
      groups.limitChanged(cell, mark.evidence(), moment);
    }
  }

  private void remove(CountCell cell, String name, Evidence by, Moment moment) {
    CountThing thing = cell.things.computeIfAbsent(name, CountThing::new);
    if (thing.first == null) {
      thing.first = by;
      thing.at = by.time();
    }
    if (isNewer(by, thing.removed)) {
      thing.removed = by;
    }
    thing.counts = thing.isThere();
    String anchor = thing.group;
    if (!thing.counts && anchor != null) {
      thing.group = null;
      if (cell.open(anchor) != null) {
        groups.leave(cell, anchor, by, moment);
      }
    }
  }

  private static boolean isNewer(Evidence fresh, Evidence known) {
    return known == null || Evidence.ORDER.compare(fresh, known) > 0;
  }

  @Override
  public void at(CountCell cell, Moment moment) {
    groups.at(cell, moment);
  }

  @Override
  public long wake(CountCell cell) {
    long wake = NEVER;
    for (CountGroup group : cell.groups.values()) {
      wake = Math.min(wake, groups.levels().wake(group.level));
      for (Level level : group.missed.values()) {
        wake = Math.min(wake, groups.levels().wake(level));
      }
    }
    return wake;
  }

  @Override
  public boolean idle(CountCell cell) {
    return cell.groups.values().stream().allMatch(CountGroup::quiet);
  }

  @Override
  public long retention() {
    return template.within().plus(RETENTION).toMillis();
  }

  @Override
  public void changed(CountCell cell, Moment moment) {
    groups.changed(cell, moment);
  }

  @Override
  public void end(CountCell cell, Resolution why, Moment moment) {
    for (CountGroup group : cell.groups.values()) {
      groups.levels().end(group.level, why, moment);
      group.missed.values().forEach(level -> groups.levels().end(level, why, moment));
    }
    cell.groups.clear();
    cell.things.clear();
  }
}
