package io.orderpulse.sandbox.simulator;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a run depends on; equal configurations give equal runs, byte for byte.
 *
 * @param seed any number
 * @param start when the live part begins, ms since the epoch
 * @param historyDays days of orders that lie behind it, 0 to 30
 * @param ordersPerDay healthy orders per day, above 0; the platform itself has about 3,450
 * @param maxJitterMs an event reaches its topic at most this much (simulated ms) after its time;
 *     the out-of-orderness bound of the readers must not be smaller
 * @param resendRate share of events that are sent a second time, 0 to 1
 * @param faults which faults to plant
 * @param faultsPerDay instances per day of each variant of a fault, above 0
 */
public record SimConfig(
    long seed,
    long start,
    int historyDays,
    double ordersPerDay,
    long maxJitterMs,
    double resendRate,
    Set<Fault> faults,
    double faultsPerDay) {

  public static final int DEFAULT_HISTORY_DAYS = 4;

  /** 1.26 million orders a year. */
  public static final double DEFAULT_ORDERS_PER_DAY = 3_450;

  public static final long DEFAULT_MAX_JITTER_MS = 5_000;
  public static final double DEFAULT_RESEND_RATE = 0.004;
  public static final double DEFAULT_FAULTS_PER_DAY = 1.5;

  public SimConfig {
    require(historyDays >= 0 && historyDays <= 30, "historyDays must be 0 to 30", historyDays);
    require(
        ordersPerDay > 0 && ordersPerDay <= 1e6, "ordersPerDay must be in (0, 1e6]", ordersPerDay);
    require(maxJitterMs >= 0, "maxJitterMs must not be negative", maxJitterMs);
    require(resendRate >= 0 && resendRate <= 1, "resendRate must be 0 to 1", resendRate);
    require(
        faultsPerDay > 0 && faultsPerDay <= 100, "faultsPerDay must be in (0, 100]", faultsPerDay);
    faults = faults.isEmpty() ? Set.of() : Set.copyOf(faults);
  }

  /** All faults and the default rates. */
  public static SimConfig defaults(long seed, long start) {
    return new SimConfig(
        seed,
        start,
        DEFAULT_HISTORY_DAYS,
        DEFAULT_ORDERS_PER_DAY,
        DEFAULT_MAX_JITTER_MS,
        DEFAULT_RESEND_RATE,
        EnumSet.allOf(Fault.class),
        DEFAULT_FAULTS_PER_DAY);
  }

  public SimConfig withHistoryDays(int days) {
    return new SimConfig(
        seed, start, days, ordersPerDay, maxJitterMs, resendRate, faults, faultsPerDay);
  }

  public SimConfig withOrdersPerDay(double orders) {
    return new SimConfig(
        seed, start, historyDays, orders, maxJitterMs, resendRate, faults, faultsPerDay);
  }

  public SimConfig withMaxJitterMs(long jitter) {
    return new SimConfig(
        seed, start, historyDays, ordersPerDay, jitter, resendRate, faults, faultsPerDay);
  }

  public SimConfig withResendRate(double rate) {
    return new SimConfig(
        seed, start, historyDays, ordersPerDay, maxJitterMs, rate, faults, faultsPerDay);
  }

  public SimConfig withFaults(Set<Fault> some) {
    return new SimConfig(
        seed, start, historyDays, ordersPerDay, maxJitterMs, resendRate, some, faultsPerDay);
  }

  public SimConfig withFaultsPerDay(double perDay) {
    return new SimConfig(
        seed, start, historyDays, ordersPerDay, maxJitterMs, resendRate, faults, perDay);
  }

  /** When the world begins: the first event is not earlier. */
  public long worldBegin() {
    return start - historyDays * Ms.DAY;
  }

  private static void require(boolean holds, String message, Object was) {
    if (!holds) {
      throw new IllegalArgumentException(message + ", not " + was);
    }
  }
}
