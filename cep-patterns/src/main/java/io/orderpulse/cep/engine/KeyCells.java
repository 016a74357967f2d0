package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.verdict.SubjectFacts;
import java.util.ArrayList;
import java.util.List;

/** All that the compact plan remembers of one key. Mutable: the heap keeps it as it is. */
final class KeyCells {

  /** No timer is registered. */
  static final long NO_TIMER = Long.MAX_VALUE;

  /** Sorted by code. */
  final List<Slot> slots;

  /** The newest fact with a context that has been judged, or null. */
  Mark context;

  /** Orders behind the subject, from the facts judged; for keys that are no orders. */
  SubjectFacts subject = SubjectFacts.NONE;

  /** Facts with a context whose place on the clock is still to come, in verdict order. */
  final List<Mark> contexts = new ArrayList<>(0);

  /** Time of the newest fact, ms. */
  long touched = Long.MIN_VALUE;

  /** The earliest timer registered, ms. */
  long timer = NO_TIMER;

  KeyCells() {
    this(new ArrayList<>(4));
  }

  KeyCells(List<Slot> slots) {
    this.slots = slots;
  }

  /** The order as the newest judged fact shows it, or null. */
  OrderContext order() {
    return context == null ? null : context.order();
  }

  /** The slot of a code, or null. */
  Slot slot(int code) {
    int at = find(code);
    return at < 0 ? null : slots.get(at);
  }

  void add(Slot slot) {
    slots.add(-find(slot.code) - 1, slot);
  }

  void addContext(Mark mark) {
    int at = contexts.size();
    while (at > 0 && Mark.ORDER.compare(contexts.get(at - 1), mark) > 0) {
      at--;
    }
    contexts.add(at, mark);
  }

  private int find(int code) {
    int low = 0;
    int high = slots.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = slots.get(middle).code;
      if (there < code) {
        low = middle + 1;
      } else if (there > code) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }
}
