package io.orderpulse.sandbox.bench.rules;

import java.util.List;

/**
 * How much to measure of the rules.
 *
 * @param orders open at every moment that is measured, at least
 * @param events per round
 * @param slowOrders the same for what is too slow for so many
 * @param slowEvents the same for what is too slow for so many
 * @param rounds rounds that count, behind one that does not
 * @param rules sizes of rule sets
 * @param only ids of what to measure, and nothing else
 * @param states where state lies
 * @param heapMegabytes heap of each run
 * @param seed of the workload
 */
public record RulesPlan(
    int orders,
    int events,
    int slowOrders,
    int slowEvents,
    int rounds,
    List<Integer> rules,
    List<String> only,
    List<StateKind> states,
    int heapMegabytes,
    long seed) {

  /**
   * @throws IllegalArgumentException naming the option that is out of range
   */
  public RulesPlan {
    atLeast("orders", 1, orders);
    atLeast("events", 1, events);
    atLeast("slow-orders", 1, slowOrders);
    atLeast("slow-events", 1, slowEvents);
    atLeast("rounds", 1, rounds);
    atLeast("heap", 256, heapMegabytes);
    rules = List.copyOf(rules);
    states = List.copyOf(states);
    only = List.copyOf(only);
    only.forEach(Contenders::of);
    for (int count : rules) {
      if (count < 1 || count > RuleSets.MOST) {
        throw new IllegalArgumentException(
            "--rules must be from 1 to %d, not %d".formatted(RuleSets.MOST, count));
      }
    }
    if ((rounds + 1L) * events > Integer.MAX_VALUE / 8) {
      throw new IllegalArgumentException("--events times --rounds is too much");
    }
  }

  private static void atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "--%s must be at least %d, not %d".formatted(name, least, value));
    }
  }

  /** Events behind the fill: one round to warm up and those that count. */
  int measured(boolean slow) {
    return (rounds + 1) * perRound(slow);
  }

  int perRound(boolean slow) {
    return slow ? slowEvents : events;
  }

  int orders(boolean slow) {
    return slow ? slowOrders : orders;
  }
}
