package io.orderpulse.sandbox.bench.imports;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What is measured.
 *
 * @param rows orders in the spreadsheet
 * @param rate most of them a second, as {@code import --rate}; 0 for no bound
 * @param heapMb heap of the import's own JVM
 * @param warmUp live events before anything counts
 * @param before live events without an import, that count
 * @param memoryMb of the TaskManager
 * @param rocksdb whether state lies in RocksDB instead of on the heap
 * @param directory where the run's files go; null for the temporary directory
 */
public record ImportPlan(
    int rows,
    int rate,
    int heapMb,
    Duration warmUp,
    Duration before,
    int memoryMb,
    boolean rocksdb,
    Path directory) {

  /**
   * @throws IllegalArgumentException naming the value that is out of range
   */
  public ImportPlan {
    if (rows < 1_000 || rows > 9_999_999) {
      throw new IllegalArgumentException("--rows is 1000 to 9999999, not " + rows);
    }
    if (rate < 0) {
      throw new IllegalArgumentException("--rate is 0 or more, not " + rate);
    }
    if (heapMb < 32) {
      throw new IllegalArgumentException("--heap is 32 MB or more, not " + heapMb);
    }
    if (warmUp.isNegative() || before.toSeconds() < 20) {
      throw new IllegalArgumentException("--before is twenty seconds or more, --warm-up none less");
    }
  }
}
