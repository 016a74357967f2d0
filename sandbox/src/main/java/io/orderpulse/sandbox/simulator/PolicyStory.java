package io.orderpulse.sandbox.simulator;

import java.util.List;

/** The life of one policy: documented, deployed everywhere, changed once. */
final class PolicyStory {

  private static final double CHANGES_PER_DAY = 3;

  private final World world;
  private final Rand rand;
  private long lastSerial;

  PolicyStory(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  /** Healthy policies for ever: deployed within the grace, ahead of time, or reformatted. */
  void begin(long time) {
    long next = time + rand.gap(Ms.DAY / CHANGES_PER_DAY);
    world.at(
        next,
        () -> {
          change(next);
          begin(next);
        });
  }

  private void change(long time) {
    Policy second = introduce(time).next(rand);
    boolean ahead = rand.chance(0.3);
    long changed = time + 2 * Ms.HOUR;
    long effective = ahead ? changed + 6 * Ms.HOUR : changed;
    document(changed, second, ahead ? effective : null);
    for (String system : Policy.SYSTEMS) {
      long deployed = effective + rand.between(Ms.MINUTE, 25 * Ms.MINUTE);
      deploy(deployed, second, system);
      if (!second.bare() && rand.chance(0.3)) {
        long again = deployed + rand.between(Ms.HOUR, 9 * Ms.HOUR);
        world.say(
            again,
            "policy/" + system,
            "policy.deployed",
            second.id(),
            () -> second.reformattedData().with("system", system).time("effective_from", again));
      }
    }
  }

  /** A new policy, documented and deployed everywhere within twenty minutes. */
  Policy introduce(long time) {
    Policy first = Policy.first(++lastSerial, rand);
    document(time, first, null);
    deployTo(Policy.SYSTEMS, time, first);
    return first;
  }

  void deployTo(List<String> systems, long from, Policy policy) {
    for (String system : systems) {
      deploy(from + rand.between(Ms.MINUTE, 20 * Ms.MINUTE), policy, system);
    }
  }

  void document(long time, Policy policy, Long effectiveFrom) {
    world.say(
        time,
        "policy/registry",
        "policy.documented",
        policy.id(),
        () -> policy.data().time("effective_from", effectiveFrom));
  }

  void deploy(long time, Policy policy, String system) {
    world.say(
        time,
        "policy/" + system,
        "policy.deployed",
        policy.id(),
        () -> policy.data().with("system", system));
  }
}
