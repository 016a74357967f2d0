package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.jobs.metric.PolicyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which policies took part in an order, told whenever that may have changed. Free of Flink. */
final class PolicyUses {

  private static final Set<String> SAY_SO =
      Set.of(
          "order.placed", "order.accepted", "order.amended", "order.filtered", "order.unfiltered");

  private PolicyUses() {}

  /**
   * @param type of the event that was folded in
   * @param policies those before it
   * @param before the order before it
   * @param order made of the same state, after it
   */
  static List<PolicyUse> of(
      String type,
      Set<String> policies,
      OrderContext before,
      OrderState state,
      OrderContext order) {
    List<PolicyUse> uses = new ArrayList<>();
    boolean moved =
        !before.warehouse().equals(order.warehouse()) || !before.tier().equals(order.tier());
    if (!moved && !SAY_SO.contains(type) || order.placed() == null) {
      return uses;
    }
    TreeSet<String> all = new TreeSet<>(policies);
    all.addAll(state.policies.keySet());
    for (String policy : all) {
      uses.add(
          new PolicyUse(
              policy,
              state.policies.get(policy),
              order.orderId(),
              order.valid(),
              order.placed(),
              order.channel(),
              order.warehouse(),
              order.tier(),
              order.amountCny()));
    }
    return uses;
  }
}
