package io.orderpulse.dashboards.flink;

import java.util.Set;

/**
 * Which metrics are written: those that boards show. Flink has some hundred for each task, and
 * Prometheus is the better place for all of them.
 */
final class Shown {

  private static final Set<String> GROUPS =
      Set.of(
          "intake",
          "voice",
          "signoff",
          "health",
          "engine",
          "index",
          "elasticsearch",
          "buffer",
          "metric",
          "live");

  /** Gauges that only grow. */
  private static final Set<String> GROWING =
      Set.of("numRestarts", "numberOfFailedCheckpoints", "numberOfCompletedCheckpoints");

  private static final Set<String> OF_JOBS =
      Set.of("lastCheckpointDuration", "lastCheckpointSize", "uptime");
  private static final Set<String> OF_TASKS =
      Set.of("busyTimeMsPerSecond", "backPressuredTimeMsPerSecond");
  private static final Set<String> OF_OPERATORS =
      Set.of(
          "numRecordsIn",
          "numRecordsOut",
          "pendingRecords",
          "numRecordsInErrors",
          "numRecordsSendErrors");
  private static final Set<String> OF_PROCESSES = Set.of("Heap.Used", "Heap.Max", "CPU.Load");

  private Shown() {}

  static boolean isShown(Scope scope) {
    String metric = scope.metric();
    return switch (scope.kind()) {
      case "operator" -> GROUPS.contains(scope.group()) || OF_OPERATORS.contains(metric);
      case "task" -> OF_TASKS.contains(metric);
      case "job" -> OF_JOBS.contains(metric) || GROWING.contains(metric);
      default -> scope.group().equals("jvm") && OF_PROCESSES.contains(metric);
    };
  }

  /** Whether a gauge is a counter by its nature. */
  static boolean grows(String metric) {
    return GROWING.contains(metric);
  }
}
