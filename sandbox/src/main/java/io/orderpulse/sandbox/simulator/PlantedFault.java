package io.orderpulse.sandbox.simulator;

import java.util.List;

/**
 * A fault that was planted, and all it has to cause however long the run goes on.
 *
 * @param id unique in the run
 * @param fault what was planted
 * @param variant which way of it
 * @param plantedAt when its story begins, ms since the epoch
 * @param cascade the anomalies it must cause, and nothing else may
 */
public record PlantedFault(
    String id, Fault fault, String variant, long plantedAt, List<ExpectedAnomaly> cascade) {

  public PlantedFault {
    cascade = List.copyOf(cascade);
  }
}
