package io.orderpulse.sandbox.simulator;

import java.util.List;

/** Plants one kind of fault. */
interface Planter {

  Fault fault();

  /**
   * Begins the story of one instance.
   *
   * @param variant one of {@code fault().variants()}
   * @param time when it begins
   * @return all that it must cause
   */
  List<ExpectedAnomaly> plant(String variant, long time);

  /** The failure of a planter that was not taught one of its fault's variants. */
  default IllegalArgumentException unknown(String variant) {
    return new IllegalArgumentException(fault().id() + " has no variant " + variant);
  }
}
