package io.orderpulse.sandbox.bench.intake;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processor time that the parts of the run take, and what the whole machine takes. */
final class CpuWatch {

  /** The machine, as Java sees it. */
  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Map<String, List<Long>> parts;
  private Map<String, Duration> before = Map.of();
  private long begin;

  /**
   * @param parts process ids, by what they are to be called
   */
  CpuWatch(Map<String, List<Long>> parts) {
    this.parts = parts;
  }

  /**
   * Cores in use on average.
   *
   * @param machine of the whole machine; negative when it does not tell
   * @param cores how many there are
   * @param parts of each part of the run
   */
  record Cores(double machine, int cores, Map<String, Double> parts) {}

  /** Begins anew. */
  void begin() {
    machine.getCpuLoad(); // it tells the load since it was asked last
    before = times();
    begin = System.nanoTime();
  }

  /** What was in use since the beginning. */
  Cores read() {
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Double> shares = new LinkedHashMap<>();
    times()
        .forEach(
            (name, time) ->
                shares.put(name, time.minus(before.get(name)).toNanos() / 1e9 / seconds));
    int cores = Runtime.getRuntime().availableProcessors();
    return new Cores(machine.getCpuLoad() * cores, cores, shares);
  }

  private Map<String, Duration> times() {
    Map<String, Duration> times = new LinkedHashMap<>();
    parts.forEach(
        (name, pids) ->
            times.put(
                name, pids.stream().map(CpuWatch::time).reduce(Duration.ZERO, Duration::plus)));
    return times;
  }

  private static Duration time(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }
}
