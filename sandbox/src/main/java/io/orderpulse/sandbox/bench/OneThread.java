package io.orderpulse.sandbox.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Measures a function on the calling thread, without Flink. */
final class OneThread {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private OneThread() {}

  /**
   * What one call costs the thread itself, so neither JIT compiler nor garbage collector.
   *
   * @param what as the table shows it
   * @param cpuNanos CPU ns per call
   * @param bytes allocated per call
   */
  record Measured(String what, Spread cpuNanos, Spread bytes) {}

  /** A function whose results are summed up, so that the JIT compiler has to compute them. */
  @FunctionalInterface
  interface Work<T> {
    long apply(T input) throws Exception;
  }

  static <T> Measured measure(String what, BenchPlan plan, List<T> inputs, Work<T> work)
      throws Exception {
    long expected = pass(inputs, work);
    for (int i = 0; i < plan.warmUp(); i++) {
      check(what, expected, pass(inputs, work));
    }
    List<Double> nanos = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    long me = Thread.currentThread().getId();
    for (int i = 0; i < plan.rounds(); i++) {
      long allocated = THREADS.getThreadAllocatedBytes(me);
      long cpu = THREADS.getCurrentThreadCpuTime();
      check(what, expected, pass(inputs, work));
      nanos.add((double) (THREADS.getCurrentThreadCpuTime() - cpu) / inputs.size());
      bytes.add((double) (THREADS.getThreadAllocatedBytes(me) - allocated) / inputs.size());
    }
    return new Measured(
        what, Spread.of(nanos, Double::doubleValue), Spread.of(bytes, Double::doubleValue));
  }

  private static <T> long pass(List<T> inputs, Work<T> work) throws Exception {
    long sum = 0;
    for (T input : inputs) {
      sum += work.apply(input);
    }
    return sum;
  }

  private static void check(String what, long expected, long sum) {
    if (sum != expected) {
      throw new IllegalStateException(what + " gave other results for the same events");
    }
  }
}
