package io.orderpulse.jobs.metric;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.SeenEvent;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Something that says what a drift of a policy is worth.
 *
 * @param policy the policy
 * @param at the moment of the event clock that it belongs to, ms
 * @param deployed a version was deployed, or null
 * @param use the policy took part in an order, or null
 * @param said a transition of policy-drift, or null
 */
public record DriftInput(String policy, long at, Event deployed, PolicyUse use, LifeEvent said) {

  public static DriftInput of(PolicyUse use, long at) {
    return new DriftInput(use.policy(), at, null, use, null);
  }

  public static DriftInput of(LifeEvent said) {
    String policy = Drifts.policy(said.anomaly().subject().id());
    return new DriftInput(policy, said.at(), null, null, said);
  }

  /** True for what is said of policy-drift. */
  public static boolean isDrift(LifeEvent said) {
    return said.anomaly().rule().id().equals("policy-drift");
  }

  /** True for deployments, which {@link #of(SeenEvent)} takes. */
  public static boolean isDeployed(SeenEvent seen) {
    return seen.event().type().equals("policy.deployed") && seen.event().text("policy_id") != null;
  }

  public static DriftInput of(SeenEvent seen) {
    Event event = seen.event();
    return new DriftInput(event.text("policy_id"), seen.now(), event, null, null);
  }

  /** Within one moment what is known comes before what is said of it. */
  static final class Order implements Comparator<DriftInput>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(DriftInput a, DriftInput b) {
      return Boolean.compare(a.said != null, b.said != null);
    }
  }
}
