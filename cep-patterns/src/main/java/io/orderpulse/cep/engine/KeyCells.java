package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.roster.Roster;
import io.orderpulse.cep.verdict.SubjectFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that the compact plan remembers of one key. Mutable: the heap keeps it as it is. Slots are
 * found and passed over by arrays of numbers, as following a hundred references costs more than
 * judging.
 */
final class KeyCells {

  /** No timer is registered. */
  static final long NO_TIMER = Long.MAX_VALUE;

  private static final int INITIAL = 4;

  /** Of keys that only rosters know, as most are. */
  private static final int[] NO_CODES = {};

  private static final long[] NO_TIMES = {};
  private static final Slot[] NO_SLOTS = {};

  /** The newest fact with a context that has been judged, or null. */
  Mark context;

  /** Orders behind the subject, from the facts judged; for keys that are no orders. */
  SubjectFacts subject = SubjectFacts.NONE;

  /** Facts with a context whose place on the clock is still to come, in verdict order. */
  final List<Mark> contexts = new ArrayList<>(0);

  /** What the rules on the roster remember, or null. */
  Roster roster;

  /** {@link RuleBook#edition} for which each rule's share is where it belongs. */
  int edition = -1;

  /** Time of the newest fact, ms. */
  long touched = Long.MIN_VALUE;

  /** The earliest timer registered, ms. */
  long timer = NO_TIMER;

  private int size;
  private int[] codes = NO_CODES;
  private long[] nexts = NO_TIMES;
  private long[] firsts = NO_TIMES;
  private Slot[] slots = NO_SLOTS;

  /** The order as the newest judged fact shows it, or null. */
  OrderContext order() {
    return context == null ? null : context.order();
  }

  int size() {
    return size;
  }

  /** A slot by its place; slots are sorted by code. */
  Slot slot(int place) {
    return slots[place];
  }

  /** {@link Slot#next} of a place. */
  long next(int place) {
    return nexts[place];
  }

  /** True when a verdict may fall at a place up to a time. */
  boolean isDue(int place, long limit) {
    return nexts[place] <= limit;
  }

  /** True when a fact at a place could be judged by now, though no verdict may fall. */
  boolean lingers(int place, long limit) {
    return firsts[place] <= limit;
  }

  /** How many places have such facts. */
  int lingering(long limit) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += firsts[i] <= limit ? 1 : 0;
    }
    return count;
  }

  /** Notes that the slot of a place has changed. */
  void moved(int place) {
    nexts[place] = slots[place].next;
    firsts[place] = slots[place].firstPending();
  }

  /** The slot of a code, or null. */
  Slot find(int code) {
    int place = place(code, 0);
    return place < 0 ? null : slots[place];
  }

  /**
   * The place of a code as of {@link Arrays#binarySearch}.
   *
   * @param from place before which it is not
   */
  int place(int code, int from) {
    return Arrays.binarySearch(codes, from, size, code);
  }

  /** Adds a slot and says its place. */
  int add(Slot slot) {
    int place = -place(slot.code, 0) - 1;
    if (size == codes.length) {
      int room = Math.max(INITIAL, size * 2);
      codes = Arrays.copyOf(codes, room);
      nexts = Arrays.copyOf(nexts, room);
      firsts = Arrays.copyOf(firsts, room);
      slots = Arrays.copyOf(slots, room);
    }
    System.arraycopy(codes, place, codes, place + 1, size - place);
    System.arraycopy(nexts, place, nexts, place + 1, size - place);
    System.arraycopy(firsts, place, firsts, place + 1, size - place);
    System.arraycopy(slots, place, slots, place + 1, size - place);
    codes[place] = slot.code;
    slots[place] = slot;
    moved(place);
    size++;
    return place;
  }

  void remove(int place) {
    size--;
    System.arraycopy(codes, place + 1, codes, place, size - place);
    System.arraycopy(nexts, place + 1, nexts, place, size - place);
    System.arraycopy(firsts, place + 1, firsts, place, size - place);
    System.arraycopy(slots, place + 1, slots, place, size - place);
    slots[size] = null;
  }

  void addContext(Mark mark) {
    int at = contexts.size();
    while (at > 0 && Mark.compare(contexts.get(at - 1), mark) > 0) {
      at--;
    }
    contexts.add(at, mark);
  }
}
