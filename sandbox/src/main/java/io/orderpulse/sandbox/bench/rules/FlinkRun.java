package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.Cost;
import io.orderpulse.sandbox.bench.ReadRecords;
import io.orderpulse.sandbox.bench.Variants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend.PriorityQueueStateType;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * Runs an engine as a Flink job: one slot, object reuse, no periodic checkpoints. At the end of the
 * events the job waits while its state is measured; then it is cancelled.
 */
final class FlinkRun {

  /** For RocksDB's caches and write buffers. */
  private static final MemorySize MANAGED = MemorySize.ofMebiBytes(512);

  private static final String SOURCE = "numbers";

  private FlinkRun() {}

  static RunResult of(RulesRun run, RuleEngineUnderTest engine, Track track) throws Exception {
    MiniClusterConfiguration configuration =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(
                new Configuration().set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED))
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(1)
            .withRandomPorts()
            .build();
    MiniCluster cluster = new MiniCluster(configuration);
    Path folder = Files.createTempDirectory("orderpulse-bench-state");
    try {
      cluster.start();
      JobID job = cluster.submitJob(plan(run, engine, folder)).join().getJobID();
      awaitEnd(cluster.requestJobResult(job), track);
      Map<String, Long> state = Savepoint.sizes(cluster, job, folder);
      state.remove(SOURCE);
      long values = Savepoint.values(cluster, job, folder);
      Cost idle = Idle.sample();
      RunResult result = Idle.takenOff(track, idle, state, values);
      cluster.cancelJob(job).join();
      return result;
    } finally {
      cluster.closeAsync().join();
      Savepoint.delete(folder);
    }
  }

  private static void awaitEnd(CompletableFuture<JobResult> result, Track track) throws Exception {
    Object first = CompletableFuture.anyOf(result, track.end()).get();
    if (first instanceof JobResult failed) {
      failed.toJobExecutionResult(FlinkRun.class.getClassLoader());
      throw new IllegalStateException("the job ended before its events");
    }
  }

  private static StreamGraph plan(RulesRun run, RuleEngineUnderTest engine, Path folder) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration(run.state(), folder));
    DataStream<byte[]> records =
        env.fromSource(new HeldSequence(run.events()), WatermarkStrategy.noWatermarks(), SOURCE)
            .uid(SOURCE)
            .map(new ReadRecords(Path.of(run.file())))
            .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
            .uid("read-records")
            .name("read-records");
    RuleSet rules = RuleSets.expect(run.rules());
    counted(engine.attach(Variants.events(records), rules));
    return env.getStreamGraph();
  }

  private static <T> void counted(DataStream<T> misses) {
    misses
        .filter(
            miss -> {
              Track.running().miss();
              return false;
            })
        .uid("count-misses")
        .name("count-misses")
        .sinkTo(new DiscardingSink<>())
        .uid("discard")
        .name("discard");
  }

  private static Configuration configuration(StateKind state, Path folder) {
    Configuration configuration = new Configuration();
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(StateBackendOptions.STATE_BACKEND, state.backend());
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    configuration.set(RocksDBOptions.TIMER_SERVICE_FACTORY, PriorityQueueStateType.HEAP);
    return configuration;
  }
}
