package io.orderpulse.sandbox.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something cost this process.
 *
 * @param wallNanos elapsed time
 * @param cpuNanos CPU time of all threads: JIT compiler and garbage collector included
 */
public record Cost(long wallNanos, long cpuNanos) {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Something that may fail. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** Does the work, after a collection of the garbage of what came before. */
  public static Cost of(Work work) throws Exception {
    System.gc();
    Cost before = soFar();
    work.run();
    return soFar().minus(before);
  }

  /** Readings of the clocks: only differences of two mean something. */
  public static Cost soFar() {
    return new Cost(System.nanoTime(), PROCESS.getProcessCpuTime());
  }

  /** The difference to something before or smaller. */
  public Cost minus(Cost other) {
    return new Cost(wallNanos - other.wallNanos, cpuNanos - other.cpuNanos);
  }

  /** What an idle process costs in the same wall time, by a sample of one. */
  public Cost idleFor(long nanos) {
    return new Cost(0, Math.round((double) cpuNanos / wallNanos * nanos));
  }
}
