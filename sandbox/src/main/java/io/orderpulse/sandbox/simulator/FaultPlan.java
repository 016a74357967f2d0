package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plants the configured faults, each variant on its own timetable, from the begin of the world. */
final class FaultPlan {

  private static final List<Function<World, Planter>> PLANTERS =
      List.of(
          LostSync::new,
          Overdue::new,
          SilentParcel::new,
          SameAddress::new,
          DrawingMismatch::new,
          UnlockedStock::new,
          CreditDelay::new,
          CreditBreach::new,
          Expedite::new,
          SkippedVip::new,
          SlowHop::new,
          LatePickup::new,
          ManualEntry::new,
          BrokenPromise::new,
          Backlog::new,
          NoWaybill::new,
          Accounts::new,
          Impossible::new,
          ReusedWaybill::new,
          NoPhoto::new,
          WrongReceipt::new,
          ReturnWithoutReason::new,
          Suspension::new,
          Oversold::new,
          DoublePick::new,
          RunawayPicks::new,
          FullWarehouse::new,
          ComplaintSurge::new,
          ManualWork::new,
          PseudoDeath::new,
          SlowLane::new,
          SilentFeed::new,
          Outage::new);

  /** Until then all systems have told what they know of customers. */
  private static final long SETTLED = 5 * Ms.MINUTE;

  private final World world;
  private final Rand rand;
  private final List<Planter> planters = new ArrayList<>();

  FaultPlan(World world, PolicyStory policies) {
    this.world = world;
    this.rand = world.newRand();
    PLANTERS.forEach(planter -> planters.add(planter.apply(world)));
    planters.add(new PolicyDrift(world, policies));
  }

  void begin(long time) {
    double every = Ms.DAY / world.config.faultsPerDay();
    for (Planter planter : planters) {
      if (world.config.faults().contains(planter.fault())) {
        for (String variant : planter.fault().variants()) {
          long soon = time + SETTLED + (long) (rand.unit() * every / 2);
          Long first = planter.begin(variant, time);
          next(planter, variant, 1, first == null ? soon : first);
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
          next(planter, variant, instance + 1, time + Math.max(every, planter.rest(variant)));
        });
  }
}
