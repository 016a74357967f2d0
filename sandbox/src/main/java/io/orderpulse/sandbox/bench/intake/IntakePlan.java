package io.orderpulse.sandbox.bench.intake;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What is measured.
 *
 * @param rate orders a second in the first phase
 * @param length of the first phase, and of those that look for the limit and at half of it
 * @param burst length of the last phase
 * @param delay round trip of the slow service in the first phase
 * @param vipShare share of orders in the VIP lane
 * @param memoryMb of the TaskManager
 * @param rocksdb whether state lies in RocksDB instead of on the heap
 * @param drain how long to wait at most until everything is read after a phase
 * @param directory where the run's files go; null for the temporary directory
 */
public record IntakePlan(
    int rate,
    Duration length,
    Duration burst,
    Duration delay,
    double vipShare,
    int memoryMb,
    boolean rocksdb,
    Duration drain,
    Path directory) {

  /** Checks the numbers. */
  public IntakePlan {
    if (rate < 1 || rate > 20_000) {
      throw new IllegalArgumentException("--rate is 1 to 20000 orders a second, not " + rate);
    }
    if (length.toSeconds() < 5 || burst.toSeconds() < 5) {
      throw new IllegalArgumentException("--for and --burst are five seconds or more");
    }
    if (!(vipShare > 0 && vipShare < 1)) {
      throw new IllegalArgumentException("--vip is between 0 and 1, not " + vipShare);
    }
  }
}
