package io.orderpulse.jobs.buffer;

import io.orderpulse.jobs.config.BufferConfig;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.config.TimeConfig;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.time.LiveSource;
import io.orderpulse.jobs.time.LiveTime;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts the buffer job: configuration and Kafka only; the flow is {@link BufferTopology}. */
public final class BufferJob {

  /** Names the consumer group, after the prefix of all groups. */
  public static final String NAME = "buffer";

  /** The source of all events of the job. */
  public static final String SOURCE = BufferEvents.SOURCE;

  private BufferJob() {}

  /**
   * @param args {@code --config FILE}, {@code --set key=value}
   * @throws Exception a {@link io.orderpulse.jobs.config.ConfigException} with one clear line, or
   *     what Flink throws
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, Settings.of(args));
    env.execute("orderpulse-buffer");
  }

  /** Adds the job to an environment, from Kafka to Kafka. */
  public static void build(StreamExecutionEnvironment env, Settings settings) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    BufferConfig buffer = BufferConfig.from(settings);
    LiveTime time = LiveTime.of(TimeConfig.from(settings), ClockConfig.from(settings));
    Topics topics = kafka.topics();
    DataStream<OrderNews> news =
        env.fromSource(
                LiveSource.outside(
                    kafka,
                    NAME,
                    List.of(topics.name(Topic.IN_CHANNEL)),
                    new OrderRecords(time.clock()),
                    time),
                WatermarkStrategy.noWatermarks(),
                "order-records")
            .uid("order-records");
    BufferStreams streams = BufferTopology.build(news, buffer, time.clock());
    streams
        .events()
        .map(new BufferMessages.Events(topics))
        .uid("write-events")
        .name("write-events")
        .union(
            streams
                .commands()
                .map(new BufferMessages.Commands(topics))
                .uid("write-commands")
                .name("write-commands"))
        .sinkTo(KafkaSinks.messages(kafka, NAME))
        .uid("buffer-topics")
        .name("buffer-topics");
  }
}
