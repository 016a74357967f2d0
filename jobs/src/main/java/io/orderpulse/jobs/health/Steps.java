package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Ranks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far an order has come, from the steps of its lines and parcels: a rank is reached when all of
 * them have reached it.
 */
final class Steps {

  /** Stands for the whole order instead of a line. */
  static final String WHOLE = "*";

  private Steps() {}

  /** Notes the first time of a step. */
  static void mark(OrderState state, Ranks step, String part, long time) {
    state.steps.merge(key(step, part), time, Math::min);
  }

  /** When each rank was reached, for those that were. */
  static Map<Ranks, Long> reached(OrderState state) {
    Map<Ranks, Long> out = new EnumMap<>(Ranks.class);
    for (Ranks step : Ranks.values()) {
      Long at = reachedAt(state, step);
      if (at != null) {
        out.put(step, at);
      }
    }
    return out;
  }

  /** The furthest rank, or 0. A line that is further counts as having taken the steps before. */
  static int rank(OrderState state) {
    int rank = furthestOfAll(state, state.lines);
    for (Ranks step : reached(state).keySet()) {
      rank = Math.max(rank, step.number());
    }
    return rank;
  }

  private static int furthestOfAll(OrderState state, List<String> lines) {
    return lines.stream().mapToInt(line -> furthest(state, line)).min().orElse(0);
  }

  private static int furthest(OrderState state, String line) {
    int rank = 0;
    for (Ranks step : Ranks.values()) {
      if (state.steps.containsKey(key(step, line))) {
        rank = step.number();
      }
    }
    return rank;
  }

  private static Long reachedAt(OrderState state, Ranks step) {
    if (step == Ranks.PLACED) {
      return state.placed;
    }
    boolean byParcel = step == Ranks.IN_TRANSIT || step == Ranks.SIGNED;
    if (byParcel && partlyLabelled(state)) {
      return null;
    }
    Long whole = state.steps.get(key(step, WHOLE));
    Long parts = allParts(state, step, byParcel ? state.waybills : state.lines);
    if (whole == null || parts == null) {
      return whole == null ? parts : whole;
    }
    return Math.min(whole, parts);
  }

  /**
   * True while some lines have a label and others none: there is a parcel to come that nobody knows
   * of yet, however far the others are.
   */
  private static boolean partlyLabelled(OrderState state) {
    long labelled = state.lines.stream().filter(line -> labelled(state, line)).count();
    return labelled > 0 && labelled < state.lines.size() && !labelled(state, WHOLE);
  }

  private static boolean labelled(OrderState state, String part) {
    return state.steps.containsKey(key(Ranks.PRINTED, part))
        || state.steps.containsKey(key(Ranks.SHIPPED, part));
  }

  /** When the last of the parts took the step, or null when one has not. */
  private static Long allParts(OrderState state, Ranks step, List<String> parts) {
    Long last = null;
    for (String part : parts) {
      Long at = state.steps.get(key(step, part));
      if (at == null) {
        return null;
      }
      last = last == null ? at : Long.valueOf(Math.max(last, at));
    }
    return last;
  }

  private static String key(Ranks step, String part) {
    return step.wire() + "|" + part;
  }
}
