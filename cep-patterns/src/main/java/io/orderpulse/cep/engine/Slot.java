package io.orderpulse.cep.engine;

import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.template.TemplateKind;
import java.util.ArrayList;
import java.util.List;

/** One rule's share of a key: its cell, and the facts it noted that are still to be judged. */
final class Slot {

  /** Identity of the rule and its shape; see {@link RuleCode}. */
  final int code;

  /** Template of the cell, so that it can be read when its rule is gone. */
  final TemplateKind<?, ?> kind;

  /** Version of the rule that judged the cell last. */
  int version;

  Object cell;

  /**
   * While a key is judged: until when, inclusive, the slot of an old shape keeps its successor out,
   * ms.
   */
  long drainedAt = Long.MIN_VALUE;

  /** In verdict order. */
  final List<Noted> pending;

  Slot(int code, TemplateKind<?, ?> kind, int version, Object cell) {
    this(code, kind, version, cell, new ArrayList<>(2));
  }

  Slot(int code, TemplateKind<?, ?> kind, int version, Object cell, List<Noted> pending) {
    this.code = code;
    this.kind = kind;
    this.version = version;
    this.cell = cell;
    this.pending = pending;
  }

  /** Keeps a noted fact; most come in order. */
  void add(Noted noted) {
    int at = pending.size();
    while (at > 0 && Mark.ORDER.compare(pending.get(at - 1).mark(), noted.mark()) > 0) {
      at--;
    }
    pending.add(at, noted);
  }
}
