package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 物流停滞: a parcel's track says nothing new for more than three days. */
final class SilentParcel implements Planter {

  private static final long LIMIT = 72 * Ms.HOUR;

  private final World world;
  private final Rand rand;

  SilentParcel(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SILENT_PARCEL;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.plain(world.orders.make(time), time, rand);
    Parcel parcel = plan.parcels.get(0);
    List<Scan> scans = parcel.withoutRepeats().scans();
    int gapAfter = (int) rand.between(0, scans.size() - 2);
    Scan last = scans.get(gapAfter);
    List<Scan> head = scans.subList(0, gapAfter + 1);
    List<Scan> tail = scans.subList(gapAfter + 1, scans.size());
    ExpectedAnomaly silent =
        ExpectedAnomaly.of(
            "logistics-silent", "waybill", parcel.waybill(), "error", last.time() + LIMIT);
    long wakes = last.time() + rand.between(74 * Ms.HOUR, 110 * Ms.HOUR);
    List<Scan> track = new ArrayList<>(head);
    if (variant.equals("repeats")) {
      track.addAll(repeats(last, wakes));
    }
    switch (variant) {
      case "recovers", "repeats" -> track.addAll(shifted(tail, wakes));
      case "signed" -> track.addAll(shifted(tail.subList(tail.size() - 1, tail.size()), wakes));
      case "lost" -> {}
      default -> throw unknown(variant);
    }
    plan.parcels.set(0, parcel.withScans(track));
    plan.quiet = true;
    OrderStory.tell(world, plan);
    return List.of(variant.equals("lost") ? silent : silent.resolved(wakes, "RECOVERED"));
  }

  /** The carrier's system says the same again every day, which is no news. */
  private static List<Scan> repeats(Scan last, long until) {
    List<Scan> same = new ArrayList<>();
    for (long after = 20 * Ms.HOUR; last.time() + after < until; after += 20 * Ms.HOUR) {
      same.add(last.shifted(after));
    }
    return same;
  }

  private static List<Scan> shifted(List<Scan> tail, long firstAt) {
    long by = firstAt - tail.get(0).time();
    return tail.stream().map(s -> s.shifted(by)).toList();
  }
}
