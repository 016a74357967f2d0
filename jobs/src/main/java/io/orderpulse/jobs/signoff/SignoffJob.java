package io.orderpulse.jobs.signoff;

import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.PrivacyConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.config.SignoffConfig;
import io.orderpulse.jobs.config.TimeConfig;
import io.orderpulse.jobs.kafka.EventMessages;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.time.LiveSource;
import io.orderpulse.jobs.time.LiveTime;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts the sign-off job: configuration and Kafka only; the flow is {@link SignoffTopology}. */
public final class SignoffJob {

  private static final String NAME = "signoff";

  private SignoffJob() {}

  /**
   * @param args {@code --config FILE}, {@code --set key=value}
   * @throws Exception a {@link io.orderpulse.jobs.config.ConfigException} with one clear line, or
   *     what Flink throws
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, Settings.of(args));
    env.execute("orderpulse-signoff");
  }

  /** Adds the job to an environment, from Kafka to Kafka. */
  public static void build(StreamExecutionEnvironment env, Settings settings) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    PrivacyConfig privacy = PrivacyConfig.from(settings);
    SignoffConfig signoff = SignoffConfig.from(settings);
    LiveTime time = LiveTime.of(TimeConfig.from(settings), ClockConfig.from(settings));
    Topics topics = kafka.topics();
    DataStream<SignedPhoto> signed =
        env.fromSource(
                LiveSource.outside(
                    kafka,
                    NAME,
                    List.of(topics.name(Topic.IN_LOGISTICS)),
                    new SignoffRecords(time.clock()),
                    time),
                WatermarkStrategy.noWatermarks(),
                "signoff-records")
            .uid("signoff-records");
    SignoffTopology.build(signed, signoff, privacy::resolve)
        .map(new EventMessages(topics.name(Topic.EVENTS)))
        .uid("write-events")
        .name("write-events")
        .sinkTo(KafkaSinks.messages(kafka, NAME))
        .uid("signoff-topics")
        .name("signoff-topics");
  }
}
