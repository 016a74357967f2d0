package io.orderpulse.sandbox.server;

import java.util.ArrayList;
import java.util.List;

/**
 * How a TaskManager's memory is divided. Flink's start script computes this; a TaskManager started
 * without that script wants every part named.
 *
 * @param processMb all of it, in MB; at least 928 more than managedMb
 * @param managedMb for RocksDB, in MB; small with the heap backend
 */
public record TaskManagerMemory(int processMb, int managedMb) {

  private static final int FRAMEWORK_HEAP_MB = 128;
  private static final int FRAMEWORK_OFF_HEAP_MB = 64;
  private static final int TASK_OFF_HEAP_MB = 32;
  private static final int NETWORK_MB = 96;
  private static final int METASPACE_MB = 384;
  private static final int OVERHEAD_MB = 128;
  private static final int LEAST_TASK_HEAP_MB = 96;

  /** Enough for the six jobs with the heap backend and tens of thousands of open orders. */
  public static final TaskManagerMemory DEFAULT = new TaskManagerMemory(2560, 64);

  /** Checks that something is left for the tasks. */
  public TaskManagerMemory {
    if (processMb - fixedMb() - managedMb < LEAST_TASK_HEAP_MB) {
      throw new SandboxException(
          "A TaskManager of %d MB is too small: it needs at least %d MB."
              .formatted(processMb, fixedMb() + managedMb + LEAST_TASK_HEAP_MB));
    }
  }

  List<String> jvmOptions() {
    int heapMb = taskHeapMb() + FRAMEWORK_HEAP_MB;
    int directMb = FRAMEWORK_OFF_HEAP_MB + TASK_OFF_HEAP_MB + NETWORK_MB;
    return List.of(
        "-Xms256m",
        "-Xmx" + heapMb + "m",
        "-XX:MaxDirectMemorySize=" + directMb + "m",
        "-XX:MaxMetaspaceSize=" + METASPACE_MB + "m");
  }

  /** The parts as "-Dkey=value" arguments of the TaskManager. */
  List<String> arguments() {
    List<String> all = new ArrayList<>();
    all.add("-Dtaskmanager.cpu.cores=1.0");
    add(all, "framework.heap.size", FRAMEWORK_HEAP_MB);
    add(all, "framework.off-heap.size", FRAMEWORK_OFF_HEAP_MB);
    add(all, "task.heap.size", taskHeapMb());
    add(all, "task.off-heap.size", TASK_OFF_HEAP_MB);
    add(all, "network.min", NETWORK_MB);
    add(all, "network.max", NETWORK_MB);
    add(all, "managed.size", managedMb);
    add(all, "jvm-metaspace.size", METASPACE_MB);
    add(all, "jvm-overhead.min", OVERHEAD_MB);
    add(all, "jvm-overhead.max", OVERHEAD_MB);
    return List.copyOf(all);
  }

  private int taskHeapMb() {
    return processMb - fixedMb() - managedMb;
  }

  private static void add(List<String> all, String part, int mb) {
    all.add("-Dtaskmanager.memory." + part + "=" + mb + "m");
  }

  private static int fixedMb() {
    return FRAMEWORK_HEAP_MB
        + FRAMEWORK_OFF_HEAP_MB
        + TASK_OFF_HEAP_MB
        + NETWORK_MB
        + METASPACE_MB
        + OVERHEAD_MB;
  }
}
