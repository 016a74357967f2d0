package io.orderpulse.cep.engine;

import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.template.TemplateKind;
import java.util.ArrayList;
import java.util.List;

/** One rule's share of a key: its cell, and the facts it noted that are still to be judged. */
final class Slot {

  /** {@link #next} is to be worked out. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Identity of the rule and its shape; see {@link RuleCode}. */
  final int code;

  /** Version of the rule that judged the cell last. */
  int version;

  /** Template of the cell, so that it can be read when its rule is gone. */
  final TemplateKind<?, ?> kind;

  Object cell;

  /** In verdict order; an immutable empty list when nothing waits, as mostly. */
  List<Noted> pending;

  /** The earliest time at which a verdict may fall, ms; {@link Table#NEVER} for none. */
  long next = UNKNOWN;

  /** What {@link RuleBook#of} found for the book's {@link RuleBook#edition}. */
  RuleVersion by;

  int edition = -1;

  Slot(int code, TemplateKind<?, ?> kind, int version, Object cell) {
    this(code, kind, version, cell, List.of());
  }

  Slot(int code, TemplateKind<?, ?> kind, int version, Object cell, List<Noted> pending) {
    this.code = code;
    this.kind = kind;
    this.version = version;
    this.cell = cell;
    this.pending = pending;
  }

  /** Lets an earlier version judge first, as nothing has been judged yet. */
  void from(RuleVersion earlier) {
    version = earlier.change.version();
    edition = -1;
  }

  /** Keeps a noted fact; most come in order. */
  void add(Noted noted) {
    int at = pending.size();
    if (at == 0) {
      pending = new ArrayList<>(2);
    }
    while (at > 0 && Mark.compare(pending.get(at - 1).mark(), noted.mark()) > 0) {
      at--;
    }
    pending.add(at, noted);
    next = UNKNOWN;
  }

  /** Forgets the first of what waits. */
  void judged(int count) {
    if (count == pending.size()) {
      pending = List.of();
    } else {
      pending.subList(0, count).clear();
    }
  }

  /** Place on the clock of the first fact that waits, ms, or {@link Table#NEVER}. */
  long firstPending() {
    return pending.isEmpty() ? Table.NEVER : pending.get(0).mark().dueAt();
  }
}
