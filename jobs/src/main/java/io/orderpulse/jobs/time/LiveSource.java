package io.orderpulse.jobs.time;

import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaSources;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Kafka as a live job needs it: records with event time, and a watermark that waits for what is
 * unread and goes on in silence (see {@link LivePartitions} for the rules). Use it with {@code
 * WatermarkStrategy.noWatermarks()}: it makes the watermarks itself.
 *
 * <p>State is that of {@link KafkaSource}: positions only.
 *
 * @param <T> the job's records
 */
public final class LiveSource<T>
    implements Source<T, KafkaPartitionSplit, KafkaSourceEnumState>, ResultTypeQueryable<T> {

  private static final long serialVersionUID = 1L;

  private final KafkaSource<Positioned<T>> kafka;
  private final Properties connection;
  private final String group;
  private final LiveRecords<T> records;
  private final LiveTime time;
  private final Upstream upstream;

  private LiveSource(
      KafkaConfig config,
      String job,
      List<String> topics,
      LiveRecords<T> records,
      LiveTime time,
      Upstream upstream) {
    kafka = KafkaSources.builder(config, job, topics, new PositionedReader<>(records)).build();
    connection = connection(config);
    group = config.groupPrefix() + "-" + job;
    this.records = records;
    this.time = time;
    this.upstream = upstream;
  }

  private static Properties connection(KafkaConfig config) {
    Properties properties = new Properties();
    properties.putAll(config.properties());
    properties.setProperty("bootstrap.servers", config.bootstrapServers());
    properties.setProperty("isolation.level", "read_committed");
    return properties;
  }

  /**
   * A source on topics that systems outside write.
   *
   * @param job names the consumer group, as in {@link KafkaSources}
   */
  public static <T> LiveSource<T> outside(
      KafkaConfig config, String job, List<String> topics, LiveRecords<T> records, LiveTime time) {
    return new LiveSource<>(config, job, topics, records, time, null);
  }

  /**
   * A source on topics that another job writes: silence counts only while that job has nothing left
   * to read, as far as its committed offsets say.
   */
  public static <T> LiveSource<T> behind(
      Upstream upstream,
      KafkaConfig config,
      String job,
      List<String> topics,
      LiveRecords<T> records,
      LiveTime time) {
    return new LiveSource<>(config, job, topics, records, time, upstream);
  }

  @Override
  public SourceReader<T, KafkaPartitionSplit> createReader(SourceReaderContext context)
      throws Exception {
    String name = group + "-" + context.getIndexOfSubtask();
    return new LiveReader<>(
        kafka.createReader(context),
        records,
        time.clock(),
        new LivePartitions(time, upstream != null),
        new EndProbe(connection, group, upstream, time.clock(), "end-probe-" + name),
        new Ticker("watermark-ticker-" + name));
  }

  @Override
  public Boundedness getBoundedness() {
    return kafka.getBoundedness();
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return kafka.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
      throws java.io.IOException {
    return kafka.restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return kafka.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return kafka.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return records.type();
  }
}
