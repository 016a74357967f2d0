package io.orderpulse.sandbox.bench.rules;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.StateSerializerProvider;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot.BackendStateType;
import org.apache.flink.runtime.state.restore.FullSnapshotRestoreOperation;
import org.apache.flink.runtime.state.restore.KeyGroup;
import org.apache.flink.runtime.state.restore.KeyGroupEntry;
import org.apache.flink.runtime.state.restore.SavepointRestoreResult;
import org.apache.flink.runtime.state.restore.ThrowingIterator;

/**
 * Sizes of state, read off a savepoint. Its barrier is behind every event read so far, so when it
 * is done they have all been handled.
 */
final class Savepoint {

  private Savepoint() {}

  /**
   * Bytes of each operator's state by its uid, in the backend's own format; operators without state
   * are left out.
   *
   * @param folder for the savepoint
   */
  static Map<String, Long> sizes(MiniCluster cluster, JobID job, Path folder) throws Exception {
    Map<String, Long> sizes = new TreeMap<>();
    for (OperatorState operator : operators(cluster, job, folder, SavepointFormatType.NATIVE)) {
      String uid = operator.getOperatorUid().orElse(operator.getOperatorID().toString());
      if (operator.getStateSize() > 0) {
        sizes.put(uid, operator.getStateSize());
      }
    }
    return sizes;
  }

  /**
   * Bytes of what the keys of all operators hold, without the keys themselves and without timers;
   * read off a savepoint in the form that all backends share.
   *
   * @param folder for the savepoint
   */
  static long values(MiniCluster cluster, JobID job, Path folder) throws Exception {
    long bytes = 0;
    for (OperatorState operator : operators(cluster, job, folder, SavepointFormatType.CANONICAL)) {
      for (OperatorSubtaskState subtask : operator.getStates()) {
        bytes += values(subtask.getManagedKeyedState(), operator.getMaxParallelism());
      }
    }
    return bytes;
  }

  private static long values(Collection<KeyedStateHandle> state, int keyGroups) throws Exception {
    long bytes = 0;
    try (ThrowingIterator<SavepointRestoreResult> backends =
        new FullSnapshotRestoreOperation<>(
                KeyGroupRange.of(0, keyGroups - 1),
                Savepoint.class.getClassLoader(),
                state,
                StateSerializerProvider.fromNewRegisteredSerializer(StringSerializer.INSTANCE))
            .restore()) {
      while (backends.hasNext()) {
        bytes += values(backends.next());
      }
    }
    return bytes;
  }

  private static long values(SavepointRestoreResult backend) throws Exception {
    List<StateMetaInfoSnapshot> states = backend.getStateMetaInfoSnapshots();
    long bytes = 0;
    try (ThrowingIterator<KeyGroup> groups = backend.getRestoredKeyGroups()) {
      while (groups.hasNext()) {
        try (ThrowingIterator<KeyGroupEntry> entries = groups.next().getKeyGroupEntries()) {
          while (entries.hasNext()) {
            KeyGroupEntry entry = entries.next();
            boolean timer =
                states.get(entry.getKvStateId()).getBackendStateType()
                    == BackendStateType.PRIORITY_QUEUE;
            bytes += timer ? 0 : entry.getValue().length;
          }
        }
      }
    }
    return bytes;
  }

  private static Collection<OperatorState> operators(
      MiniCluster cluster, JobID job, Path folder, SavepointFormatType format) throws Exception {
    String savepoint =
        cluster.triggerSavepoint(job, folder.toUri().toString(), false, format).get();
    Path metadata = Path.of(URI.create(savepoint)).resolve("_metadata");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
      return Checkpoints.loadCheckpointMetadata(
              in, Savepoint.class.getClassLoader(), metadata.toString())
          .getOperatorStates();
    }
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
