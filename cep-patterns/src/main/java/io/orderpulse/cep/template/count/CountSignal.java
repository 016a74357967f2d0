package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.AboutOrders;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.verdict.SubjectFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What a group anomaly says. */
final class CountSignal {

  private final CountWindow template;

  CountSignal(CountWindow template) {
    this.template = template;
  }

  /**
   * @param anchor the earliest thing of the group
   * @param group its members, the earliest first
   * @param since when it reached its size, ms
   * @param seen when that was known, ms
   */
  Signal of(String anchor, List<CountThing> group, long since, long seen) {
    Long strictest =
        group.stream().map(t -> t.due).filter(Objects::nonNull).min(Long::compare).orElse(null);
    return Signal.at(since, Math.max(since, seen))
        .about(null, anchor)
        .due(strictest)
        .measure(BigDecimal.valueOf(group.size()), BigDecimal.valueOf(template.min()))
        .changed(true)
        .texts(
            Map.of(
                "limit",
                Long.toString(template.within().toHours()),
                "members",
                String.join("、", group.stream().map(t -> t.id).toList())))
        .evidence(group.stream().map(t -> t.first).toList());
  }

  /** The moment with what is known of the members; of things that are no orders, of the key. */
  Moment about(List<CountThing> group, Moment moment) {
    return template.distinct() == null ? new AboutOrders(moment, orders(group)) : moment;
  }

  private static SubjectFacts orders(List<CountThing> group) {
    TreeSet<String> ids = new TreeSet<>();
    Map<String, BigDecimal> amounts = new HashMap<>();
    String channel = null;
    String warehouse = null;
    String tier = null;
    for (CountThing order : group) {
      ids.add(order.id);
      if (order.amount != null) {
        amounts.put(order.id, order.amount);
      }
      channel = known(order.channel, channel);
      warehouse = known(order.warehouse, warehouse);
      tier = known(order.tier, tier);
    }
    return new SubjectFacts(new ArrayList<>(ids), channel, warehouse, tier, amounts);
  }

  private static String known(String newer, String older) {
    return newer == null || newer.isEmpty() ? older : newer;
  }
}
