package io.orderpulse.sandbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A Flink cluster inside this JVM that runs one job after the other: one slot, object reuse, state
 * on the heap, no checkpoints.
 */
public final class BenchCluster implements AutoCloseable {

  private final MiniCluster cluster;

  private BenchCluster(MiniCluster cluster) {
    this.cluster = cluster;
  }

  /** Starts it. */
  public static BenchCluster start() throws Exception {
    MiniClusterConfiguration configuration =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(new Configuration())
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(1)
            .withRandomPorts()
            .build();
    MiniCluster cluster = new MiniCluster(configuration);
    cluster.start();
    return new BenchCluster(cluster);
  }

  /**
   * Runs so many records of a file, over and over, through a variant and waits for the end.
   *
   * @param file records, each behind its length in bytes
   * @return the result of the job, with its accumulators
   * @throws IOException when the job fails; says why
   */
  public JobExecutionResult run(Variant variant, Path file, long events) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    DataStream<byte[]> records =
        env.fromSequence(0, events - 1)
            .uid("numbers")
            .map(new ReadRecords(file))
            .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
            .uid("read-records")
            .name("read-records");
    variant.flow().behind(records);
    try {
      return cluster.executeJobBlocking(env.getStreamGraph().getJobGraph());
    } catch (JobExecutionException e) {
      throw new IOException("the %s failed: %s".formatted(variant.name(), root(e)), e);
    }
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    return configuration;
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
