package io.orderpulse.cep.pattern;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.LongPrimitiveArraySerializer;

/**
 * When the runs of the current key end by their limits, with one timer for the earliest of them.
 * Most runs end before their limits; a timer for each would cost more than they do.
 */
final class RunEnds {

  private static final long NONE = Long.MAX_VALUE;
  private static final int PAIR = 2;

  /** The earliest timer registered; then time and code of each limit, in no order. */
  private static final long[] EMPTY = {NONE};

  private static final int[] NO_CODES = {};

  private final ValueState<long[]> stored;
  private final LongConsumer wakeAt;
  private long[] ends = EMPTY;
  private boolean changed;

  RunEnds(KeyedStateStore store, LongConsumer wakeAt) {
    this.stored =
        store.getState(
            new ValueStateDescriptor<>("pattern-ends", LongPrimitiveArraySerializer.INSTANCE));
    this.wakeAt = wakeAt;
  }

  /** Turns to the current key. */
  void load() throws IOException {
    long[] known = stored.value();
    ends = known == null ? EMPTY : known;
    changed = false;
  }

  /** Asks for a look at a rule's runs at a time, ms. */
  void add(int code, long time) {
    for (int i = 1; i < ends.length; i += PAIR) {
      if (ends[i] == time && ends[i + 1] == code) {
        return;
      }
    }
    ends = Arrays.copyOf(ends, ends.length + PAIR);
    ends[ends.length - PAIR] = time;
    ends[ends.length - 1] = code;
    changed = true;
  }

  /** Forgets the limits of a rule, which has no runs any more. */
  void drop(int code) {
    for (int i = ends.length - PAIR; i >= 1; i -= PAIR) {
      if (ends[i + 1] == code) {
        remove(i);
      }
    }
  }

  /** Forgets all limits. */
  void clear() {
    if (ends.length > 1) {
      ends = new long[] {ends[0]};
      changed = true;
    }
  }

  /**
   * Takes out the limits up to a time, ms, at which the timers up to it have fired.
   *
   * @return codes of their rules; one may be there several times
   */
  int[] take(long time) {
    int[] codes = NO_CODES;
    for (int i = ends.length - PAIR; i >= 1; i -= PAIR) {
      if (ends[i] <= time) {
        codes = Arrays.copyOf(codes, codes.length + 1);
        codes[codes.length - 1] = (int) ends[i + 1];
        remove(i);
      }
    }
    if (ends[0] <= time) {
      ends = ends.clone();
      ends[0] = NONE;
      changed = true;
    }
    return codes;
  }

  private long first() {
    long first = NONE;
    for (int i = 1; i < ends.length; i += PAIR) {
      first = Math.min(first, ends[i]);
    }
    return first;
  }

  /** Puts the last limit in the place of another; what is stored is never written into. */
  private void remove(int place) {
    long time = ends[ends.length - PAIR];
    long code = ends[ends.length - 1];
    boolean last = place == ends.length - PAIR;
    ends = Arrays.copyOf(ends, ends.length - PAIR);
    if (!last) {
      ends[place] = time;
      ends[place + 1] = code;
    }
    changed = true;
  }

  /** Stores what has changed and sees to it that the key is woken at the earliest limit. */
  void save() throws IOException {
    long first = first();
    if (first < ends[0]) {
      wakeAt.accept(first);
      ends = ends.clone();
      ends[0] = first;
      changed = true;
    }
    if (changed && first == NONE) {
      stored.clear();
    } else if (changed) {
      stored.update(ends);
    }
  }
}
