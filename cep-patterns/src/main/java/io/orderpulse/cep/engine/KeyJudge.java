package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges what must be judged of a key, and nothing else. */
final class KeyJudge {

  /**
   * Facts that say nothing may linger unjudged, as judging a slot twice costs less at once; but
   * they take room in the state, so not more than this many slots have them.
   */
  private static final int LINGERING = 2;

  /** Or one slot in so many, if that is more. */
  private static final int LINGERING_PART = 5;

  private final RuleBook book;
  private final Judge judge;
  private final Rosters rosters;

  KeyJudge(RuleBook book, Judge judge, Rosters rosters) {
    this.book = book;
    this.judge = judge;
    this.rosters = rosters;
  }

  /** Judges a slot and says when it must be judged next; one of no more use is removed. */
  private long judge(KeyCells cells, int place, long limit) {
    Slot slot = cells.slot(place);
    if (!judge.judge(slot, limit)) {
      cells.remove(place);
      return Table.NEVER;
    }
    cells.moved(place);
    return slot.next;
  }

  /**
   * Judges a key that was touched or woken, or whose rules have changed.
   *
   * @param every true to judge every slot, also those that have nothing to do
   * @return when the key must be judged next, ms
   */
  long judge(KeyKind kind, String key, KeyCells cells, long limit, boolean every) {
    judge.enter(kind, key, cells);
    boolean drains = book.hasDrains();
    if (drains) {
      drain(cells, limit);
    }
    boolean tidies =
        !cells.contexts.isEmpty()
            || cells.lingering(limit) > Math.max(LINGERING, cells.size() / LINGERING_PART);
    long next = cells.roster == null ? Table.NEVER : rosters.judge(kind, cells, limit);
    for (int i = cells.size() - 1; i >= 0; i--) {
      boolean due = every || cells.isDue(i, limit) || (tidies && cells.lingers(i, limit));
      boolean judged = due && !(drains && isDraining(cells, i));
      next = Math.min(next, judged ? judge(cells, i, limit) : cells.next(i));
    }
    if (!cells.contexts.isEmpty()) {
      judge.settle(limit);
    }
    return next;
  }

  private boolean isDraining(KeyCells cells, int place) {
    RuleVersion version = book.of(cells.slot(place));
    return version != null && version.drains();
  }

  /**
   * Lets old shapes judge first, the oldest before its successor; as long as one is busy, what
   * comes is its, not its successor's.
   */
  private void drain(KeyCells cells, long limit) {
    for (Slot slot : draining(cells)) {
      RuleVersion version = book.of(slot);
      int place = cells.place(slot.code, 0);
      long busy = judge.drain(slot, version, limit);
      cells.moved(place);
      keepOut(cells, version.next.code, busy);
      if (limit >= version.next.from && version.table.idle(slot.cell)) {
        cells.remove(place);
      }
    }
  }

  private List<Slot> draining(KeyCells cells) {
    List<Slot> draining = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (isDraining(cells, i)) {
        draining.add(cells.slot(i));
      }
    }
    draining.sort(Comparator.comparingLong(slot -> book.of(slot).from));
    return draining;
  }

  private static void keepOut(KeyCells cells, int successor, long until) {
    int place = cells.place(successor, 0);
    if (place >= 0 && !cells.slot(place).pending.isEmpty()) {
      cells.slot(place).pending.removeIf(n -> n.mark().dueAt() <= until);
      cells.slot(place).next = Slot.UNKNOWN;
      cells.moved(place);
    }
  }

  /** True when nothing is open or expected and the time to remember the key is over. */
  boolean isForgotten(KeyKind kind, KeyCells cells, long now) {
    if (!cells.contexts.isEmpty() || cells.touched + book.retention(kind) > now) {
      return false;
    }
    if (!rosters.isIdle(kind, cells)) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      Slot slot = cells.slot(i);
      RuleVersion version = book.of(slot);
      if (version != null
          && !version.quarantined
          && (!slot.pending.isEmpty() || !version.table.idle(slot.cell))) {
        return false;
      }
    }
    return true;
  }

  void begin(KeyKind kind, String key, KeyCells cells, RuleVersion version, long at) {
    judge.enter(kind, key, cells);
    judge.begin(kind, key, cells, version, at);
  }
}
