package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.PrivacyConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.config.TimeConfig;
import io.orderpulse.jobs.config.VoiceConfig;
import io.orderpulse.jobs.kafka.EventMessages;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.KafkaSources;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.time.LiveSource;
import io.orderpulse.jobs.time.LiveTime;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts the voice job: configuration and Kafka only; the flow is {@link VoiceTopology}. */
public final class VoiceJob {

  private static final String NAME = "voice";

  private VoiceJob() {}

  /**
   * @param args {@code --config FILE}, {@code --set key=value}
   * @throws Exception a {@link io.orderpulse.jobs.config.ConfigException} with one clear line, or
   *     what Flink throws
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, Settings.of(args));
    env.execute("orderpulse-voice");
  }

  /** Adds the job to an environment, from Kafka to Kafka. */
  public static void build(StreamExecutionEnvironment env, Settings settings) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    PrivacyConfig privacy = PrivacyConfig.from(settings);
    VoiceConfig voice = VoiceConfig.from(settings);
    LiveTime time = LiveTime.of(TimeConfig.from(settings), ClockConfig.from(settings));
    Topics topics = kafka.topics();
    DataStream<Event> heard =
        env.fromSource(
                LiveSource.outside(
                    kafka,
                    NAME,
                    List.of(topics.name(Topic.IN_VOICE)),
                    new VoiceRecords(time.clock()),
                    time),
                WatermarkStrategy.noWatermarks(),
                "voice-records")
            .uid("voice-records");
    DataStream<KafkaRecord> lexicons =
        env.fromSource(
                KafkaSources.wholeTopics(
                    kafka, "voice-lexicon", List.of(topics.name(Topic.LEXICON))),
                HoldNothingBack.strategy(),
                "lexicon-records")
            .uid("lexicon-records");
    VoiceStreams streams =
        VoiceTopology.build(
            heard,
            lexicons,
            voice.lexiconText(),
            privacy::resolve,
            voice.limits(),
            voice.trendWindow().toMillis());
    streams
        .classified()
        .map(new EventMessages(topics.name(Topic.EVENTS)))
        .uid("write-events")
        .name("write-events")
        .union(
            streams
                .trends()
                .map(new MetricMessages(topics.name(Topic.METRICS)))
                .uid("write-metrics")
                .name("write-metrics"))
        .sinkTo(KafkaSinks.messages(kafka, NAME))
        .uid("voice-topics")
        .name("voice-topics");
  }
}
