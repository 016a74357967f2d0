package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.IntakeConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.PrivacyConfig;
import io.orderpulse.jobs.config.RulesConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.config.TimeConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.KafkaSources;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.rules.Timeless;
import io.orderpulse.jobs.time.LiveSource;
import io.orderpulse.jobs.time.LiveTime;
import io.orderpulse.jobs.time.Upstream;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts the intake job: configuration and Kafka only; the flow is {@link IntakeTopology}. */
public final class IntakeJob {

  /** Names the consumer group, after the prefix of all groups. */
  public static final String NAME = "intake";

  private IntakeJob() {}

  /**
   * @param args {@code --config FILE}, {@code --set key=value}
   * @throws Exception a {@link io.orderpulse.jobs.config.ConfigException} with one clear line, or
   *     what Flink throws
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, Settings.of(args));
    env.execute("orderpulse-intake");
  }

  /** Adds the job to an environment, from Kafka to Kafka. */
  public static void build(StreamExecutionEnvironment env, Settings settings) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    PrivacyConfig privacy = PrivacyConfig.from(settings);
    LiveTime time = LiveTime.of(TimeConfig.from(settings), ClockConfig.from(settings));
    Map<String, Set<String>> declared = RulesConfig.from(settings).load().eventTypes();
    IntakeConfig config = IntakeConfig.from(settings);
    IntakeSettings intake = IntakeSettings.live(privacy::resolve, time.clock(), declared);
    if (privacy.isRotating()) {
      intake = intake.rotatedFrom(privacy::resolveFormer);
    }
    Topics topics = kafka.topics();
    DataStream<Checked> checked =
        env.fromSource(
                LiveSource.outside(kafka, NAME, topics.raw(), new RawRecords(intake), time),
                WatermarkStrategy.noWatermarks(),
                "raw-records")
            .uid("raw-records");
    DataStream<KafkaRecord> aliases =
        env.fromSource(
                KafkaSources.rereadable(
                    kafka, "intake-aliases", topics.name(Topic.ALIASES), Map.of()),
                Timeless.strategy(),
                "alias-records")
            .uid("alias-records");
    IntakeStreams streams =
        IntakeTopology.build(checked, aliases, config.aliasText(), FilterSettings.of(config));
    streams
        .events()
        .process(new StampWatermark())
        .uid("stamp-watermark")
        .name("stamp-watermark")
        .sinkTo(
            KafkaSinks.sink(kafka, "intake-events", new EventMessages(topics.name(Topic.EVENTS))))
        .uid("events")
        .name("events");
    streams
        .rejected()
        .sinkTo(
            KafkaSinks.sink(
                kafka, "intake-rejected", new RejectedMessages(topics.name(Topic.REJECTED))))
        .uid("rejected")
        .name("rejected");
  }

  /** What a job that reads the events needs to know of this one: see {@link LiveSource#behind}. */
  public static Upstream upstream(KafkaConfig kafka) {
    return new Upstream(kafka.groupPrefix() + "-" + NAME, kafka.topics().raw());
  }
}
