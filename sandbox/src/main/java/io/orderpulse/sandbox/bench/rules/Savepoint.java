package io.orderpulse.sandbox.bench.rules;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.minicluster.MiniCluster;

/**
 * Sizes of state, read off a savepoint in the backend's own format. Its barrier is behind every
 * event read so far, so when it is done they have all been handled.
 */
final class Savepoint {

  private Savepoint() {}

  /**
   * Bytes of each operator's state by its uid; operators without state are left out.
   *
   * @param folder for the savepoint
   */
  static Map<String, Long> sizes(MiniCluster cluster, JobID job, Path folder) throws Exception {
    String savepoint =
        cluster
            .triggerSavepoint(job, folder.toUri().toString(), false, SavepointFormatType.NATIVE)
            .get();
    return sizes(Path.of(URI.create(savepoint)).resolve("_metadata"));
  }

  private static Map<String, Long> sizes(Path metadata) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
      for (OperatorState operator :
          Checkpoints.loadCheckpointMetadata(
                  in, Savepoint.class.getClassLoader(), metadata.toString())
              .getOperatorStates()) {
        String uid = operator.getOperatorUid().orElse(operator.getOperatorID().toString());
        if (operator.getStateSize() > 0) {
          sizes.put(uid, operator.getStateSize());
        }
      }
    }
    return sizes;
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
