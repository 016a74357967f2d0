package io.orderpulse.sandbox.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something cost this process.
 *
 * @param wallNanos elapsed time
 * @param cpuNanos CPU time of all threads: JIT compiler and garbage collector included
 */
record Cost(long wallNanos, long cpuNanos) {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Something that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Does the work, after a collection of the garbage of what came before. */
  static Cost of(Work work) throws Exception {
    System.gc();
    long cpu = PROCESS.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Cost(System.nanoTime() - wall, PROCESS.getProcessCpuTime() - cpu);
  }

  Cost minus(Cost other) {
    return new Cost(wallNanos - other.wallNanos, cpuNanos - other.cpuNanos);
  }

  /** What an idle process costs in the same wall time, by a sample of one. */
  Cost idleFor(long nanos) {
    return new Cost(0, Math.round((double) cpuNanos / wallNanos * nanos));
  }
}
