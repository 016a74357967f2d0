package io.orderpulse.jobs.health;

import io.orderpulse.cep.template.expect.HopSelectors.Meaning;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.OrderHealth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts each hop of an order once: at its arrival or at its deadline, whichever is earlier. What
 * becomes known late takes back what was counted and counts it where it belongs. Free of Flink.
 */
final class HopCounts {

  /** Type of the events that say how many hops there were, and how many of them were bad. */
  static final String TYPE = "hop.ended";

  private static final String SOURCE = "/orderpulse/health";

  private HopCounts() {}

  /**
   * Takes in what an event means to a link.
   *
   * @param state changed in place
   * @param now the event clock, ms
   * @param out gets what is to be counted
   */
  static void take(
      String orderId,
      String link,
      HopState state,
      Meaning meaning,
      long time,
      Duration within,
      long now,
      List<Event> out) {
    if (meaning.arrives()) {
      state.arrived = Math.min(state.arrived, time);
    }
    if (meaning.pointless()) {
      state.pointless = Math.min(state.pointless, time);
    }
    if (meaning.leaves() && state.left == HopState.NONE) {
      state.left = time;
      state.deadline = time + within.toMillis();
    }
    if (state.left == HopState.NONE) {
      return;
    }
    boolean inTime = state.arrived <= state.deadline;
    boolean dropped = !inTime && state.pointless <= state.deadline;
    if (!state.counted) {
      if (inTime && !isPointlessBefore(state)) {
        count(state, false);
        out.add(event(orderId, link, "arrived", Math.max(state.left, state.arrived), 1, 0));
      } else if (!dropped && !isPointlessBefore(state) && now > state.deadline) {
        missed(orderId, link, state, out);
      }
    } else if (state.bad && (inTime || dropped)) {
      state.bad = false;
      state.counted = inTime;
      out.add(event(orderId, link, "corrected", state.deadline, -1, -1));
      if (inTime) {
        out.add(event(orderId, link, "arrived", Math.max(state.left, state.arrived), 1, 0));
      }
    }
  }

  /** Pointless before it began: nothing has to pass. */
  private static boolean isPointlessBefore(HopState state) {
    return state.pointless <= state.left;
  }

  /** The time of the event clock at which the link must be looked at, ms, or never. */
  static long wake(HopState state) {
    boolean waits =
        !state.counted && state.left != HopState.NONE && state.pointless > state.deadline;
    return waits ? state.deadline : HopState.NONE;
  }

  /** The deadline is over and nothing came. */
  static void missed(String orderId, String link, HopState state, List<Event> out) {
    count(state, true);
    out.add(event(orderId, link, "missed", state.deadline, 1, 1));
  }

  private static void count(HopState state, boolean bad) {
    state.counted = true;
    state.bad = bad;
  }

  private static Event event(
      String orderId, String link, String what, long time, long hops, long bad) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("link", link);
    data.put("order_id", orderId);
    data.put("hops", hops);
    data.put("bad", bad);
    String id = orderId + "|" + link + "|" + what;
    return Event.of(id, SOURCE, TYPE, link, time, data);
  }

  /** The hops of an order. */
  static OrderHealth.Hops of(OrderState state) {
    int bad = 0;
    int total = 0;
    for (HopState hop : state.hops.values()) {
      bad += hop.counted && hop.bad ? 1 : 0;
      total += hop.counted ? 1 : 0;
    }
    return new OrderHealth.Hops(bad, total);
  }
}
