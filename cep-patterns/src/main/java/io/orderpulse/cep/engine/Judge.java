package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.roster.RosterMember;
import io.orderpulse.cep.roster.RosterVoices;
import io.orderpulse.events.record.Resolution;
import java.util.List;

/**
 * Judges slots up to a time: facts in verdict order, deadlines between them, and changes of rules
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

  /** Turns to a key; the calls that follow are about it. */
  void enter(KeyKind kind, String key, KeyCells cells) {
    moment.enter(kind, key, cells);
  }

  /** Takes in what is known of the key up to a time. All slots must be judged up to it before. */
  void settle(long limit) {
    moment.settle(limit);
  }

  /**
   * Judges a slot up to a time, inclusive, and works out when it must be judged next.
   *
   * @return false when the slot is of no use any more
   */
  boolean judge(Slot slot, long limit) {
    RuleVersion version = book.of(slot);
    if (version == null) {
      return false; // a rule that nobody remembers, whose anomalies nobody can name
    }
    if (version.isOff()) { // it took the place of a version that had noted facts in advance
      version = again(version, slot);
      if (version == null) {
        return false;
      }
    }
    long reach = Math.min(limit, horizon);
    while (true) {
      slot.version = version.change.version();
      RuleVersion next = version.next;
      if (next == null || next.from > reach || version.drains()) {
        run(version, slot, reach);
        slot.next = version.quarantined ? Table.NEVER : nextOf(version, slot);
        return true;
      }
      run(version, slot, next.from - 1);
      version = change(version, next, slot) ? next : again(next, slot);
      if (version == null) {
        return false;
      }
      slot.edition = -1;
    }
  }

  /**
   * The version after a gap that noted facts for the same slot in advance, which begins with them;
   * null when there is none, so that the slot may go.
   */
  private static RuleVersion again(RuleVersion gap, Slot slot) {
    RuleVersion later = gap.next;
    while (later != null && !(later.judges() && later.code == slot.code)) {
      later = later.next;
    }
    if (later == null || slot.pending.isEmpty()) {
      return null;
    }
    long from = later.from;
    slot.pending.removeIf(noted -> noted.mark().dueAt() < from);
    slot.cell = later.table.fresh();
    return slot.pending.isEmpty() ? null : later;
  }

  /** When the slot must be judged next; what lies behind the horizon is never judged. */
  private long nextOf(RuleVersion version, Slot slot) {
    long next = version.table.wake(slot.cell, slot.pending);
    return next > horizon ? Table.NEVER : next;
  }

  /** Hands a slot over to the next version; false when that has no use for it. */
  private boolean change(RuleVersion version, RuleVersion next, Slot slot) {
    boolean same = next.judges() && next.code == slot.code;
    RuleVersion judging = same ? next : version;
    moment.at(next.from, judging);
    try {
      if (same) {
        next.table.changed(slot.cell, moment);
      } else {
        version.table.end(slot.cell, Resolution.RULE_CHANGED, moment);
      }
    } catch (RuntimeException e) {
      failures.failed(judging, next.from, e);
    }
    return same;
  }

  private void run(RuleVersion version, Slot slot, long limit) {
    Table<Object> table = version.table;
    while (!version.quarantined) {
      long fact = slot.firstPending();
      long wake = table.wake(slot.cell);
      long next = Math.min(fact, wake);
      if (next > limit || next == Table.NEVER) {
        return;
      }
      try {
        step(version, slot, next);
      } catch (RuntimeException e) { // one rule never takes the others down
        failures.failed(version, next, e);
        if (slot.firstPending() == next) {
          slot.judged(1);
        }
      }
    }
    slot.pending = List.of();
  }

  /** Judges the facts of a place on the clock, then its deadlines. */
  private void step(RuleVersion version, Slot slot, long time) {
    Table<Object> table = version.table;
    List<Noted> pending = slot.pending;
    int done = 0;
    while (done < pending.size() && pending.get(done).mark().dueAt() == time) {
      Noted noted = pending.get(done);
      Mark mark = noted.mark();
      moment.at(mark, version);
      table.on(slot.cell, mark, noted.note(), moment);
      if (mark.late()) {
        table.at(slot.cell, moment);
      }
      done++;
    }
    if (done > 0) {
      slot.judged(done);
    }
    if (table.wake(slot.cell) <= time) {
      moment.at(time, version);
      table.at(slot.cell, moment);
      if (table.wake(slot.cell) <= time) {
        throw new IllegalStateException("it asks again and again for the same deadline");
      }
    }
  }

  /**
   * Judges the slot of a version that another shape has taken over from, until it has nothing more
   * to do.
   *
   * @return until when, inclusive, what comes for the key is this slot's and not its successor's
   */
  long drain(Slot slot, RuleVersion version, long limit) {
    long reach = Math.min(limit, horizon);
    long time = version.next.from - 1;
    run(version, slot, Math.min(reach, time));
    while (time < reach && !version.quarantined && !version.table.idle(slot.cell)) {
      time = Math.min(reach, Math.min(slot.firstPending(), version.table.wake(slot.cell)));
      run(version, slot, time);
    }
    slot.next = nextOf(version, slot);
    return time;
  }

  /** Through which the rules of the key's roster speak. */
  RosterVoices voices() {
    return new RosterVoices() {
      @Override
      public Moment at(Mark mark, RosterMember by) {
        moment.at(mark, (RuleVersion) by.owner());
        return moment;
      }

      @Override
      public Moment at(long time, RosterMember by) {
        moment.at(time, (RuleVersion) by.owner());
        return moment;
      }

      @Override
      public void failed(RosterMember by, long now, RuntimeException cause) {
        failures.failed((RuleVersion) by.owner(), now, cause);
      }
    };
  }

  /** Shows a rule what was known of a key when the rule came into force. */
  void begin(KeyKind kind, String key, KeyCells cells, RuleVersion version, long at) {
    Mark known = cells.context;
    Slot slot =
        new Slot(version.code, version.kind, version.change.version(), version.table.fresh());
    moment.at(at, version);
    try {
      Note note = version.table.note(Known.fact(kind, key, known));
      if (note != null) {
        version.table.on(slot.cell, known, note, moment);
        version.table.at(slot.cell, moment);
        cells.add(slot);
      }
    } catch (RuntimeException e) {
      failures.failed(version, at, e);
    }
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
