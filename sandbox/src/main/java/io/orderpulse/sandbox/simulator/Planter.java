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

  /** Least time between two instances of a variant, ms: so that one is over before the next. */
  default long rest(String variant) {
    return 0;
  }

  /**
   * Asked once, before anything happens.
   *
   * @param worldBegin time of the first order, ms
   * @return when the first instance is planted, or null for soon
   */
  default Long begin(String variant, long worldBegin) {
    return null;
  }

  /** The failure of a planter that was not taught one of its fault's variants. */
  default IllegalArgumentException unknown(String variant) {
    return new IllegalArgumentException(fault().id() + " has no variant " + variant);
  }
}
