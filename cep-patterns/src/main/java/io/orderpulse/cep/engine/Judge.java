package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.events.record.Resolution;
import java.util.List;

/**
 * Judges a key up to a time: facts in verdict order, deadlines between them, and changes of rules
 * where they come into force. One per subtask; keeps nothing between calls.
 *
 * <pre>
 *   slot ─ facts and deadlines before E ─ by version 2 │ E │ facts and deadlines from E on ─ by version 3
 *                                     changed, dropped or drained
 * </pre>
 */
final class Judge {

  private final RuleBook book;
  private final long horizon;
  private final Failures failures;
  private final KeyMoment moment;

  /**
   * @param horizon last event time at which verdicts are made, ms
   * @param failures told of rules that fail
   * @param verdicts where verdicts go
   */
  Judge(RuleBook book, long horizon, Failures failures, Verdicts verdicts) {
    this.book = book;
    this.horizon = horizon;
    this.failures = failures;
    this.moment = new KeyMoment(verdicts);
  }

  /** Judges all slots of a key up to a time, inclusive. */
  void judge(KeyKind kind, String key, KeyCells cells, long limit) {
    moment.enter(kind, key, cells);
    long reach = Math.min(limit, horizon);
    boolean drains = book.hasDrains();
    if (drains) {
      drain(cells, reach);
    }
    for (int i = cells.slots.size() - 1; i >= 0; i--) {
      Slot slot = cells.slots.get(i);
      if (slot.drainedAt == Long.MIN_VALUE && !judge(slot, reach)) {
        cells.slots.remove(i);
      }
    }
    if (drains) {
      cells.slots.removeIf(slot -> isDrained(slot, reach));
    }
    moment.settle(limit);
  }

  /**
   * Lets old shapes judge first; as long as one is busy, what comes is its, not its successor's.
   */
  private void drain(KeyCells cells, long limit) {
    for (Slot slot : cells.slots) {
      RuleVersion version = book.of(slot);
      if (version != null && version.drains()) {
        slot.drainedAt = runUntilIdle(version, slot, limit);
        Slot successor = cells.slot(version.next.code);
        if (successor != null) {
          successor.pending.removeIf(n -> n.mark().dueAt() <= slot.drainedAt);
        }
      }
    }
  }

  /** The time at which the slot had nothing more to do after its successor came, or the limit. */
  private long runUntilIdle(RuleVersion version, Slot slot, long limit) {
    run(version, slot, Math.min(limit, version.next.from - 1));
    long time = version.next.from - 1;
    while (time < limit && !version.table.idle(slot.cell)) {
      long fact = slot.pending.isEmpty() ? Table.NEVER : slot.pending.get(0).mark().dueAt();
      long next = Math.min(limit, Math.min(fact, version.table.wake(slot.cell)));
      run(version, slot, next);
      time = next;
    }
    return time;
  }

  private boolean isDrained(Slot slot, long limit) {
    if (slot.drainedAt == Long.MIN_VALUE) {
      return false;
    }
    RuleVersion version = book.of(slot);
    boolean drained = limit >= version.next.from && version.table.idle(slot.cell);
    slot.drainedAt = Long.MIN_VALUE;
    return drained;
  }

  /** False when the slot is of no use any more. */
  private boolean judge(Slot slot, long limit) {
    RuleVersion version = book.of(slot);
    if (version == null) {
      return false; // a rule that nobody remembers, whose anomalies nobody can name
    }
    while (true) {
      slot.version = version.change.version();
      RuleVersion next = version.next;
      if (next == null || next.from > limit || version.drains()) {
        run(version, slot, limit);
        return true;
      }
      run(version, slot, next.from - 1);
      if (!change(version, next, slot)) {
        return false;
      }
      version = next;
    }
  }

  private static boolean isIdle(RuleVersion version, Slot slot) {
    return slot.pending.isEmpty() && version.table.idle(slot.cell);
  }

  /** Hands a slot over to the next version; false when that has no use for it. */
  private boolean change(RuleVersion version, RuleVersion next, Slot slot) {
    moment.at(next.from, version);
    boolean same = next.judges() && next.code == slot.code;
    return guarded(
            same ? next : version,
            () -> {
              if (same) {
                moment.at(next.from, next);
                next.table.changed(slot.cell, moment);
              } else {
                version.table.end(slot.cell, Resolution.RULE_CHANGED, moment);
              }
            })
        && same;
  }

  private void run(RuleVersion version, Slot slot, long limit) {
    Table<Object> table = version.table;
    List<Noted> pending = slot.pending;
    while (!version.quarantined) {
      long fact = pending.isEmpty() ? Table.NEVER : pending.get(0).mark().dueAt();
      long wake = table.wake(slot.cell);
      long next = Math.min(fact, wake);
      if (next > limit || next == Table.NEVER) {
        return;
      }
      boolean well = guarded(version, () -> step(version, slot, next, fact <= wake));
      if (!well && !pending.isEmpty() && pending.get(0).mark().dueAt() == next) {
        pending.remove(0);
      }
    }
    pending.clear();
  }

  private void step(RuleVersion version, Slot slot, long time, boolean facts) {
    Table<Object> table = version.table;
    List<Noted> pending = slot.pending;
    int done = 0;
    while (facts && done < pending.size() && pending.get(done).mark().dueAt() == time) {
      Noted noted = pending.get(done);
      Mark mark = noted.mark();
      moment.at(mark, version);
      table.on(slot.cell, mark, noted.note(), moment);
      if (mark.late()) {
        table.at(slot.cell, moment);
      }
      done++;
    }
    if (done == pending.size()) {
      pending.clear();
    } else {
      pending.subList(0, done).clear();
    }
    if (table.wake(slot.cell) <= time) {
      moment.at(time, version);
      table.at(slot.cell, moment);
      if (table.wake(slot.cell) <= time) {
        throw new IllegalStateException("it asks again and again for the same deadline");
      }
    }
  }

  /** Runs what a rule's author may have got wrong; one rule never takes the others down. */
  private boolean guarded(RuleVersion version, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      failures.failed(version, moment.now(), e);
      return false;
    }
  }

  /** Shows a rule what was known of a key when the rule came into force. */
  void begin(KeyKind kind, String key, KeyCells cells, RuleVersion version, long at) {
    moment.enter(kind, key, cells);
    moment.settle(at);
    Mark known = cells.context;
    Slot slot =
        new Slot(version.code, version.kind, version.change.version(), version.table.fresh());
    guarded(
        version,
        () -> {
          moment.at(at, version);
          Note note = version.table.note(Known.fact(kind, key, known));
          if (note != null) {
            version.table.on(slot.cell, known, note, moment);
            version.table.at(slot.cell, moment);
            cells.add(slot);
          }
        });
  }

  /** When the key must be looked at next, ms, or {@link Table#NEVER}. */
  long wake(KeyCells cells) {
    long wake = Table.NEVER;
    long retention = 0;
    boolean idle = cells.contexts.isEmpty();
    for (int i = 0; i < cells.slots.size(); i++) {
      Slot slot = cells.slots.get(i);
      RuleVersion version = book.of(slot);
      if (version != null) {
        wake = Math.min(wake, version.table.wake(slot.cell, slot.pending));
        retention = Math.max(retention, version.table.retention());
        idle &= isIdle(version, slot);
      }
    }
    return idle ? Math.min(wake, cells.touched + retention) : wake;
  }

  /** True when nothing of the key is needed any more. */
  boolean isOver(KeyCells cells, long now) {
    if (!cells.contexts.isEmpty()) {
      return false;
    }
    long retention = 0;
    for (int i = 0; i < cells.slots.size(); i++) {
      Slot slot = cells.slots.get(i);
      RuleVersion version = book.of(slot);
      if (version != null) {
        if (!isIdle(version, slot)) {
          return false;
        }
        retention = Math.max(retention, version.table.retention());
      }
    }
    return cells.touched + retention <= now;
  }

  /** Where verdicts go. */
  interface Verdicts {
    void say(RuleVersion version, io.orderpulse.cep.verdict.Verdict verdict);
  }

  /** Told of rules that fail at run time. */
  interface Failures {
    void failed(RuleVersion version, long now, RuntimeException cause);
  }
}
