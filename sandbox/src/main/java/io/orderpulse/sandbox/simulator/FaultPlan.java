package io.orderpulse.sandbox.simulator;

import java.util.List;

/** Plants the configured faults, each variant on its own timetable, from the begin of the world. */
final class FaultPlan {

  private final World world;
  private final Rand rand;
  private final List<Planter> planters;

  FaultPlan(World world, PolicyStory policies) {
    this.world = world;
    this.rand = world.newRand();
    this.planters =
        List.of(
            new LostSync(world),
            new Overdue(world),
            new SilentParcel(world),
            new SameAddress(world),
            new PolicyDrift(world, policies),
            new DrawingMismatch(world));
  }

  void begin(long time) {
    double every = Ms.DAY / world.config.faultsPerDay();
    for (Planter planter : planters) {
      if (world.config.faults().contains(planter.fault())) {
        for (String variant : planter.fault().variants()) {
          next(planter, variant, 1, time + (long) (rand.unit() * every / 2));
        }
      }
    }
  }

  private void next(Planter planter, String variant, int instance, long time) {
    world.at(
        time,
        () -> {
          String id = planter.fault().id() + "/" + variant + "/" + instance;
          world.planted(
              new PlantedFault(id, planter.fault(), variant, time, planter.plant(variant, time)));
          long every = (long) (Ms.DAY / world.config.faultsPerDay() * (0.7 + 0.6 * rand.unit()));
          next(planter, variant, instance + 1, time + every);
        });
  }
}
