package io.orderpulse.dashboards.flink;

import java.util.List;
import java.util.Optional;

/**
 * Where a metric belongs.
 *
 * @param kind what it is about: operator, task, job, taskmanager or jobmanager
 * @param group the program's own group, {@code intake}; empty without one
 * @param metric its name; of the JVM with the group before it: {@code Heap.Used}
 */
record Scope(String kind, String group, String metric) {

  /** Flink's own parts of a logical scope, the longest first. */
  private static final List<String> KNOWN =
      List.of(
          "taskmanager.job.task.operator",
          "taskmanager.job.task",
          "taskmanager.job",
          "taskmanager",
          "jobmanager.job",
          "jobmanager");

  /**
   * Reads a logical scope.
   *
   * @param logical as {@code taskmanager.job.task.operator.intake.reason}
   * @return empty when it is of no kind that is known
   */
  static Optional<Scope> of(String logical, String name) {
    for (String known : KNOWN) {
      if (logical.equals(known) || logical.startsWith(known + ".")) {
        String kind = known.substring(known.lastIndexOf('.') + 1);
        String rest = logical.substring(known.length()).replaceFirst("^\\.", "");
        boolean jvm = rest.startsWith("Status.");
        String metric = jvm ? rest.substring(rest.lastIndexOf('.') + 1) + "." + name : name;
        return Optional.of(new Scope(kind, jvm ? "jvm" : rest.split("\\.")[0], metric));
      }
    }
    return Optional.empty();
  }
}
