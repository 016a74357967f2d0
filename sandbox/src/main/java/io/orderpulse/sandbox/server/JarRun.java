package io.orderpulse.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One run of a job jar.
 *
 * @param mainClass the job's main class
 * @param arguments its arguments
 * @param parallelism default parallelism; null for the cluster's
 * @param savepoint path of a savepoint to start from; null to start empty
 */
public record JarRun(
    String mainClass, List<String> arguments, Integer parallelism, String savepoint) {

  /** Copies the list. */
  public JarRun {
    arguments = List.copyOf(arguments);
  }

  /**
   * A run with the cluster's parallelism and without a savepoint.
   *
   * @param mainClass the job's main class
   * @param arguments its arguments
   * @return the run
   */
  public static JarRun of(String mainClass, List<String> arguments) {
    return new JarRun(mainClass, arguments, null, null);
  }

  ObjectNode toJson() {
    ObjectNode body = FlinkHttp.object().put("entryClass", mainClass);
    arguments.forEach(body.putArray("programArgsList")::add);
    if (parallelism != null) {
      body.put("parallelism", parallelism);
    }
    if (savepoint != null) {
      body.put("savepointPath", savepoint);
    }
    return body;
  }
}
