package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.OrderContextBuilder;
import io.orderpulse.cep.fact.Ranks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * An order as it was at an earlier time, as far as its state still tells: milestones, rank and tags
 * of that time, everything else as it is now. Of a tag only the newest word is known; before it the
 * opposite held. Free of Flink.
 */
final class AsOf {

  private AsOf() {}

  static OrderContext of(OrderState state, OrderContext now, long time) {
    Map<String, Long> milestones = new LinkedHashMap<>();
    now.milestones()
        .forEach(
            (name, at) -> {
              if (at <= time) {
                milestones.put(name, at);
              }
            });
    int rank = 0;
    for (Ranks step : Ranks.values()) {
      rank = milestones.containsKey(step.wire()) ? step.number() : rank;
    }
    boolean cancelled = state.cancelledAt != null && state.cancelledAt <= time;
    OrderContextBuilder then =
        now.with()
            .milestones(milestones)
            .rank(Math.min(rank, now.rank()))
            .tags(tags(state, time).stream().toList());
    return state.cancelledAt == null ? then.build() : then.cancelled(cancelled).build();
  }

  private static TreeSet<String> tags(OrderState state, long time) {
    TreeSet<String> tags = new TreeSet<>(state.tags);
    state.said.forEach(
        (field, said) -> {
          if (field.startsWith(OrderFold.TAG) && said.time() > time) {
            String tag = field.substring(OrderFold.TAG.length());
            if (!tags.remove(tag)) {
              tags.add(tag);
            }
          }
        });
    return tags;
  }
}
