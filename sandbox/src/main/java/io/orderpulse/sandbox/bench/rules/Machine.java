package io.orderpulse.sandbox.bench.rules;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.flink.runtime.util.EnvironmentInformation;

/** What is to be known of a machine to compare its figures with those of another. */
public final class Machine {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Machine() {}

  /** A line of the machine and one of the software. */
  public static List<String> facts() {
    return List.of(
        String.format(
            Locale.ROOT,
            "%s, %d processors, %,d MB, %s %s, load %.1f",
            processor(),
            SYSTEM.getAvailableProcessors(),
            SYSTEM.getTotalMemorySize() >> 20,
            SYSTEM.getName(),
            SYSTEM.getVersion(),
            SYSTEM.getSystemLoadAverage()),
        "Java %s, Flink %s; parallelism 1, object reuse"
            .formatted(Runtime.version(), EnvironmentInformation.getVersion()));
  }

  /** Half of the memory of the machine, and not more than 12 GB, in MB. */
  public static int sensibleHeap() {
    return (int) Math.min(12 << 10, SYSTEM.getTotalMemorySize() >> 21);
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceAll(".*: ", ""))
          .findFirst()
          .orElse(SYSTEM.getArch());
    } catch (IOException e) {
      return SYSTEM.getArch(); // not a Linux
    }
  }
}
