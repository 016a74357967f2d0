package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.truth.Facts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A run of the simulator as tests want it: some days from a fixed start, everything kept. */
final class Runs {

  static final long START = Rfc3339.parse("2026-03-02T08:00:00+08:00");

  final List<Emission> emissions = new ArrayList<>();
  final List<PlantedFault> faults = new ArrayList<>();
  final Facts facts = new Facts();
  final long end;

  private Runs(SimConfig config, int days) {
    Simulation simulation = new Simulation(config, faults::add);
    end = config.start() + days * Ms.DAY;
    while (simulation.peek().arrival() <= end + config.maxJitterMs()) {
      Emission emission = simulation.next();
      emissions.add(emission);
      facts.accept(emission.event());
    }
  }

  static Runs of(SimConfig config, int days) {
    return new Runs(config, days);
  }

  static SimConfig small(long seed) {
    return SimConfig.defaults(seed, START).withOrdersPerDay(200);
  }

  static SimConfig healthy(long seed) {
    return small(seed).withFaults(Set.of());
  }

  /** A few faults of all kinds of keys; all of them make a big run. */
  static Set<Fault> some() {
    return EnumSet.range(Fault.LOST_SYNC, Fault.DRAWING_MISMATCH);
  }

  static SimConfig only(Fault fault, long seed) {
    return small(seed).withFaults(EnumSet.of(fault));
  }
}
