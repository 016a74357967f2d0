package io.orderpulse.sandbox.simulator;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.ArrayList;
import java.util.List;

/** 策略漂移: one system keeps the old policy, or has a wrong one, beyond the grace. */
final class PolicyDrift implements Planter {

  private static final long GRACE = 30 * Ms.MINUTE;

  private final World world;
  private final PolicyStory policies;
  private final Rand rand;

  PolicyDrift(World world, PolicyStory policies) {
    this.world = world;
    this.policies = policies;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.POLICY_DRIFT;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Policy second = policies.introduce(time).next(rand);
    long changed = time + rand.between(Ms.HOUR, 4 * Ms.HOUR);
    policies.document(changed, second, null);
    String culprit = rand.pick(Policy.SYSTEMS);
    List<String> others = new ArrayList<>(Policy.SYSTEMS);
    others.remove(culprit);
    policies.deployTo(others, changed, second);
    long mended = changed + rand.between(40 * Ms.MINUTE, 10 * Ms.HOUR);
    return List.of(
        switch (variant) {
          case "fixed-later" -> mended(second, culprit, changed, mended);
          case "never-fixed" -> drift(second, culprit, changed);
          case "wrong-content" -> mistyped(second, culprit, changed, mended);
          default -> throw unknown(variant);
        });
  }

  private ExpectedAnomaly mended(Policy policy, String system, long since, long at) {
    policies.deploy(at, policy, system);
    return drift(policy, system, since).resolved(at, "RECOVERED");
  }

  /** Deployed in time, but not what was documented: out of step from the change on. */
  private ExpectedAnomaly mistyped(Policy policy, String system, long since, long at) {
    policies.deploy(since + rand.between(Ms.MINUTE, 20 * Ms.MINUTE), policy.mistyped(), system);
    return mended(policy, system, since, at);
  }

  private static ExpectedAnomaly drift(Policy policy, String system, long since) {
    return new ExpectedAnomaly(
        "policy-drift",
        "policy",
        policy.id() + "@" + system,
        null,
        since,
        since + GRACE,
        List.of(new Step("error", since + GRACE)),
        null,
        null);
  }
}
