package io.orderpulse.jobs.metric;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.SeenEvent;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Set;

/**
 * Something that says what a drift of a policy is worth.
 *
 * @param policy the policy
 * @param at the moment of the event clock that it belongs to, ms
 * @param told a version was documented or deployed, or null
 * @param use the policy took part in an order, or null
 * @param said a transition of policy-drift, or null
 */
public record DriftInput(String policy, long at, Event told, PolicyUse use, LifeEvent said) {

  private static final Set<String> TELLING = Set.of("policy.documented", "policy.deployed");

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

  /** True for documents and deployments, which {@link #of(SeenEvent)} takes. */
  public static boolean isVersion(SeenEvent seen) {
    return TELLING.contains(seen.event().type()) && seen.event().text("policy_id") != null;
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
