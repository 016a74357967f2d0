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
   * @param before policies before it
   * @param order made of the same state, after it
   */
  static List<PolicyUse> of(String type, Set<String> before, OrderState state, OrderContext order) {
    List<PolicyUse> uses = new ArrayList<>();
    if (!SAY_SO.contains(type) || order.placed() == null) {
      return uses;
    }
    TreeSet<String> policies = new TreeSet<>(before);
    policies.addAll(state.policies.keySet());
    for (String policy : policies) {
      uses.add(
          new PolicyUse(
              policy,
              state.policies.get(policy),
              order.orderId(),
              order.valid(),
              order.placed(),
              order.channel(),
              order.amountCny()));
    }
    return uses;
  }
}
