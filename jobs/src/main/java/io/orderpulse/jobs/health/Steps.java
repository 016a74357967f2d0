package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Ranks;
import java.util.Arrays;
import java.util.List;

/**
 * How far an order has come, from the steps of its lines and parcels: a rank is reached when all of
 * them have reached it. Times are ms since the epoch, one per rank in the order of {@link Ranks}.
 */
final class Steps {

  /** Stands for the whole order instead of a line. */
  static final String WHOLE = "*";

  /** The time of a step that was not taken. */
  static final long NEVER = Long.MAX_VALUE;

  private static final Ranks[] RANKS = Ranks.values();
  private static final int PRINTED = Ranks.PRINTED.ordinal();
  private static final int SHIPPED = Ranks.SHIPPED.ordinal();
  private static final int IN_TRANSIT = Ranks.IN_TRANSIT.ordinal();
  private static final long[] NONE = never();

  private Steps() {}

  /** Notes the first time of a step. */
  static void mark(OrderState state, Ranks step, String part, long time) {
    long[] times = state.steps.computeIfAbsent(part, p -> never());
    times[step.ordinal()] = Math.min(times[step.ordinal()], time);
  }

  /** When each rank was reached, or {@link #NEVER}. */
  static long[] reached(OrderState state) {
    long[] whole = of(state, WHOLE);
    long[] reached = allParts(state, state.lines, 0, IN_TRANSIT, never());
    boolean parcelsKnown = !partlyLabelled(state);
    if (parcelsKnown) {
      allParts(state, state.waybills, IN_TRANSIT, RANKS.length, reached);
    }
    for (int step = 0; step < (parcelsKnown ? RANKS.length : IN_TRANSIT); step++) {
      reached[step] = Math.min(reached[step], whole[step]);
    }
    reached[Ranks.PLACED.ordinal()] = state.placed == null ? NEVER : state.placed;
    return reached;
  }

  /**
   * The furthest rank, or null. A line that is further counts as having taken the steps before.
   *
   * @param reached of the same state
   */
  static Ranks rank(OrderState state, long[] reached) {
    int rank = furthest(reached);
    int ofLines = state.lines.isEmpty() ? -1 : RANKS.length;
    for (String line : state.lines) {
      ofLines = Math.min(ofLines, furthest(of(state, line)));
    }
    rank = Math.max(rank, ofLines);
    return rank < 0 ? null : RANKS[rank];
  }

  private static int furthest(long[] times) {
    int step = times.length - 1;
    while (step >= 0 && times[step] == NEVER) {
      step--;
    }
    return step;
  }

  /**
   * True while some lines have a label and others none: there is a parcel to come that nobody knows
   * of yet, however far the others are.
   */
  private static boolean partlyLabelled(OrderState state) {
    if (labelled(of(state, WHOLE))) {
      return false;
    }
    int labelled = 0;
    for (String line : state.lines) {
      labelled += labelled(of(state, line)) ? 1 : 0;
    }
    return labelled > 0 && labelled < state.lines.size();
  }

  private static boolean labelled(long[] times) {
    return times[PRINTED] != NEVER || times[SHIPPED] != NEVER;
  }

  /** Notes for some steps when the last of the parts took them, if all did. */
  private static long[] allParts(
      OrderState state, List<String> parts, int from, int to, long[] reached) {
    if (!parts.isEmpty()) {
      Arrays.fill(reached, from, to, Long.MIN_VALUE);
    }
    for (String part : parts) {
      long[] times = of(state, part);
      for (int step = from; step < to; step++) {
        reached[step] = Math.max(reached[step], times[step]);
      }
    }
    return reached;
  }

  private static long[] of(OrderState state, String part) {
    return state.steps.getOrDefault(part, NONE);
  }

  private static long[] never() {
    long[] times = new long[RANKS.length];
    Arrays.fill(times, NEVER);
    return times;
  }
}
