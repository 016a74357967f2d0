package io.orderpulse.cep.roster;

import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * What the plain <em>expect</em> rules remember of one key: bits for what has come, and each start
 * once with the rules that wait since then. Mutable.
 */
public final class Roster {

  /** {@link Start#due} is to be worked out. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** A start and who waits since then. */
  static final class Start {
    final Evidence evidence;
    final long[] waiting;

    /** The earliest limit of those who wait, ms; forgotten when they or their rules change. */
    long due = UNKNOWN;

    Start(Evidence evidence, long[] waiting) {
      this.evidence = evidence;
      this.waiting = waiting;
    }
  }

  /** One that waited in vain. */
  static final class Open {
    final int place;
    final Evidence start;

    /** Severity step. */
    int step;

    Open(int place, Evidence start, int step) {
      this.place = place;
      this.start = start;
      this.step = step;
    }
  }

  /** A fact whose place on the clock is still to come. */
  record Waiting(Mark mark, RosterNote note) {}

  /** Layout of the bits; see {@link RosterLayout#id}. */
  final int layout;

  /** Changes of rules up to this time have been applied, ms. */
  long seen;

  /** Whose clock has started ever. */
  final long[] started;

  /** Who has seen an end. */
  final long[] ended;

  List<Start> starts = List.of();
  List<Open> open = List.of();

  /** In verdict order. */
  List<Waiting> pending = List.of();

  /** The earliest time at which a verdict may fall, ms; {@link Table#NEVER} for none. */
  long next = Table.NEVER;

  Roster(int layout, int words, long seen) {
    this.layout = layout;
    this.seen = seen;
    this.started = new long[words];
    this.ended = new long[words];
  }

  /** The earliest time at which a verdict may fall, ms. */
  public long next() {
    return next;
  }

  /** See {@link RosterLayout#id}. */
  public int layout() {
    return layout;
  }

  /** Changes of rules up to this time have been applied, ms. */
  public long seen() {
    return seen;
  }

  /** Place on the clock of the first fact that waits, ms, or {@link Table#NEVER}. */
  public long firstPending() {
    return pending.isEmpty() ? Table.NEVER : pending.get(0).mark().dueAt();
  }

  /** True when nothing is open, expected or still to be judged. */
  public boolean isIdle() {
    return starts.isEmpty() && open.isEmpty() && pending.isEmpty();
  }

  /** True when there is nothing to remember. */
  boolean isBlank() {
    return isIdle() && Bits.isEmpty(started) && Bits.isEmpty(ended);
  }

  void add(Waiting fact) {
    int at = pending.size();
    if (at == 0) {
      pending = new ArrayList<>(2);
    }
    while (at > 0 && Mark.compare(pending.get(at - 1).mark(), fact.mark()) > 0) {
      at--;
    }
    pending.add(at, fact);
  }

  void add(Start start) {
    if (starts.isEmpty()) {
      starts = new ArrayList<>(2);
    }
    starts.add(start);
  }

  void add(Open one) {
    if (open.isEmpty()) {
      open = new ArrayList<>(1);
    }
    open.add(one);
  }

  /** Forgets the first of what waits. */
  void judged(int count) {
    if (count == pending.size()) {
      pending = List.of();
    } else {
      pending.subList(0, count).clear();
    }
  }

  /** Forgets starts since which nobody waits any more. */
  void tidy() {
    for (int i = starts.size() - 1; i >= 0; i--) {
      if (Bits.isEmpty(starts.get(i).waiting)) {
        starts.remove(i);
      }
    }
    if (starts.isEmpty()) {
      starts = List.of();
    }
    if (open.isEmpty()) {
      open = List.of();
    }
  }

  /** Facts that wait to be judged. */
  public List<Mark> marks() {
    return pending.stream().map(Waiting::mark).toList();
  }

  /** A twin that shares nothing mutable. */
  public Roster copy() {
    Roster copy = new Roster(layout, started.length, seen);
    Bits.addAll(copy.started, started);
    Bits.addAll(copy.ended, ended);
    for (Start start : starts) {
      copy.add(new Start(start.evidence, start.waiting.clone()));
    }
    for (Open one : open) {
      copy.add(new Open(one.place, one.start, one.step));
    }
    copy.pending = pending.isEmpty() ? List.of() : new ArrayList<>(pending);
    copy.next = next;
    return copy;
  }
}
