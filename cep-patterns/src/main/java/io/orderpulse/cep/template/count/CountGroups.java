package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.util.List;

/** How things of one key gather in groups, and how groups end. */
final class CountGroups {

  private final CountWindow template;
  private final Levels levels;
  private final CountSignal signals;

  CountGroups(Rule rule, CountWindow template) {
    this.template = template;
    this.levels = new Levels(rule, template.opensAlone());
    this.signals = new CountSignal(template);
  }

  Levels levels() {
    return levels;
  }

  /** True when so many may be a group: enough of them and, where that counts, too much. */
  private boolean isEnough(CountCell cell, List<CountThing> group) {
    return group.size() >= template.min() && isTooMuch(cell, group);
  }

  private boolean isTooMuch(CountCell cell, List<CountThing> group) {
    if (template.sumOver().isEmpty()) {
      return true;
    }
    if (cell.limit == null) {
      return false; // what nobody knows raises no alert
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (CountThing thing : group) {
      sum = thing.amount == null ? sum : sum.add(thing.amount);
    }
    return sum.compareTo(cell.limit) > 0;
  }

  private boolean inWindow(CountThing anchor, CountThing thing) {
    long offset = thing.at - anchor.at;
    return offset >= 0 && offset < template.within().toMillis();
  }

  /** A member has left its open group. */
  void leave(CountCell cell, String anchor, Evidence by, Moment moment) {
    List<CountThing> left = cell.members(anchor);
    if (isEnough(cell, left)) {
      say(cell, anchor, left, by.time(), moment);
    } else {
      end(cell, anchor, template.belowReason(), by, moment);
      left.forEach(t -> t.group = null);
    }
  }

  /** What must be exceeded is another: ends the groups that no longer do. */
  void limitChanged(CountCell cell, Evidence by, Moment moment) {
    for (CountThing anchor : cell.openAnchors()) {
      List<CountThing> group = cell.members(anchor.id);
      if (!isEnough(cell, group)) {
        end(cell, anchor.id, template.belowReason(), by, moment);
        group.forEach(t -> t.group = null);
      }
    }
  }

  void end(CountCell cell, String anchor, Resolution why, Evidence by, Moment moment) {
    CountGroup group = cell.groups.get(anchor);
    group.over = true;
    levels.well(group.level, why, by, moment);
    if (group.quiet()) {
      cell.groups.remove(anchor);
    }
  }

  private void say(
      CountCell cell, String anchor, List<CountThing> members, long seen, Moment moment) {
    CountGroup group = cell.groups.get(anchor);
    if (template.opensAlone()) {
      return;
    }
    levels.holds(
        group.level,
        signals.of(anchor, members, group.since, seen),
        signals.about(members, moment));
  }

  /** A member of an open group has gone its own way. */
  void missed(CountCell cell, CountThing thing, Evidence by, Moment moment) {
    CountGroup group = cell.groups.get(thing.group);
    if (group.missed.containsKey(thing.id)) {
      return;
    }
    List<CountThing> members = cell.members(thing.group);
    Level level = new Level();
    group.missed.put(thing.id, level);
    levels.holds(
        level,
        signals
            .of(thing.id, members, Math.max(group.since, by.time()), moment.now())
            .evidence(List.of(thing.first, by)),
        signals.about(List.of(thing), moment));
    group.over = members.stream().allMatch(m -> group.missed.containsKey(m.id));
  }

  /**
   * Lets free things join an open group, then opens new groups from the earliest free thing on.
   *
   * @param time time of the event that made it so, ms
   */
  void gather(CountCell cell, long time, Moment moment) {
    for (CountThing anchor : cell.openAnchors()) {
      List<CountThing> joining = cell.free().stream().filter(t -> inWindow(anchor, t)).toList();
      if (!joining.isEmpty()) {
        joining.forEach(t -> t.group = anchor.id);
        say(cell, anchor.id, cell.members(anchor.id), time, moment);
      }
    }
    for (CountThing anchor : cell.free()) {
      List<CountThing> group = cell.free().stream().filter(t -> inWindow(anchor, t)).toList();
      if (anchor.group == null && isEnough(cell, group)) {
        group.forEach(t -> t.group = anchor.id);
        CountGroup fresh = cell.groups.computeIfAbsent(anchor.id, id -> new CountGroup());
        fresh.over = false;
        fresh.since = Math.max(time, group.get(group.size() - 1).at);
        say(cell, anchor.id, group, time, moment);
      }
    }
  }

  /** Judges the groups by another size or window. */
  void changed(CountCell cell, Moment moment) {
    for (CountGroup group : cell.groups.values()) {
      group.missed.values().forEach(level -> levels.changed(level, moment));
    }
    for (CountThing anchor : cell.openAnchors()) {
      List<CountThing> members = cell.members(anchor.id);
      List<CountThing> kept = members.stream().filter(t -> inWindow(anchor, t)).toList();
      CountGroup group = cell.groups.get(anchor.id);
      if (!isEnough(cell, kept)) {
        members.forEach(t -> t.group = null);
        levels.end(group.level, Resolution.RULE_CHANGED, moment);
        cell.groups.remove(anchor.id);
      } else {
        members.stream().filter(t -> !kept.contains(t)).forEach(t -> t.group = null);
        levels.changed(group.level, signals.about(kept, moment));
        if (kept.size() < members.size()) {
          say(cell, anchor.id, kept, moment.now(), moment);
        }
      }
    }
    gather(cell, moment.now(), moment);
  }

  private void at(CountThing thing, Level level, Moment moment) {
    if (levels.wake(level) <= moment.now()) {
      levels.at(level, thing == null ? moment : signals.about(List.of(thing), moment));
    }
  }

  /** Says what has become due of the groups. */
  void at(CountCell cell, Moment moment) {
    for (String anchor : List.copyOf(cell.groups.keySet())) {
      CountGroup group = cell.groups.get(anchor);
      if (levels.wake(group.level) <= moment.now()) {
        levels.at(group.level, signals.about(cell.members(anchor), moment));
      }
      group.missed.forEach((id, level) -> at(cell.things.get(id), level, moment));
      if (group.over && group.quiet()) {
        cell.groups.remove(anchor);
      }
    }
  }
}
