package io.orderpulse.jobs.index;

import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.ElasticsearchConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.elasticsearch.ElasticsearchSink;
import io.orderpulse.jobs.elasticsearch.RestClients;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.KafkaSources;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.elasticsearch.client.RestClient;

/** Starts the index job: configuration and connections only; the flow is {@link IndexTopology}. */
public final class IndexJob {

  /** A resolved anomaly stays on the compacted topic so long. */
  private static final Duration AGE = Duration.ofDays(7);

  private IndexJob() {}

  /**
   * @param args {@code --config FILE}, {@code --set key=value}
   * @throws Exception a {@link io.orderpulse.jobs.config.ConfigException} or {@link
   *     IndexSetupException} with one clear line, or what Flink throws
   */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.of(args);
    prepare(settings);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, settings);
    env.execute("orderpulse-index");
  }

  /** Waits for Elasticsearch and installs the templates. */
  public static void prepare(Settings settings) throws Exception {
    ElasticsearchConfig config = ElasticsearchConfig.from(settings);
    try (RestClient client = RestClients.open(config.connection())) {
      ready(client, config);
      new TemplateInstaller(client, config.indexPrefix()).install();
    }
  }

  /** Waits for Elasticsearch. */
  static void ready(RestClient client, ElasticsearchConfig config) throws InterruptedException {
    new ClusterWait(
            client, config.startTimeout(), config.bulk().backOff(), System::nanoTime, Thread::sleep)
        .await();
  }

  /** Adds the job to an environment, from Kafka to Elasticsearch. */
  public static void build(StreamExecutionEnvironment env, Settings settings) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    ElasticsearchConfig elasticsearch = ElasticsearchConfig.from(settings);
    ClockConfig clock = ClockConfig.from(settings);
    Topics topics = kafka.topics();
    MillisClock now = () -> clock.simulatedMillis(System.currentTimeMillis());
    List<String> read = IndexTopology.READ.stream().map(topics::name).toList();
    DataStream<KafkaRecord> records =
        env.fromSource(
                KafkaSources.records(kafka, "index", read),
                WatermarkStrategy.noWatermarks(),
                "index-records")
            .uid("index-records");
    Properties producer = KafkaSinks.plainProducer(kafka);
    String rejected = topics.name(Topic.REJECTED);
    IndexTopology.wire(
        records,
        topics,
        elasticsearch.indexPrefix(),
        now,
        new ElasticsearchSink(
            elasticsearch.connection(),
            elasticsearch.bulk(),
            () -> KafkaRejectedHandler.open(producer, rejected, now)),
        KafkaSinks.messages(kafka, "index-rejected"));
    clean(env, kafka, clock);
  }

  private static void clean(StreamExecutionEnvironment env, KafkaConfig kafka, ClockConfig clock) {
    String topic = kafka.topics().name(Topic.ANOMALY_STATE);
    DataStream<KafkaRecord> states =
        env.fromSource(
                KafkaSources.patient(kafka, "index-cleaner", topic),
                WatermarkStrategy.noWatermarks(),
                "anomaly-states")
            .uid("anomaly-states");
    IndexTopology.clean(
        states, new CleanStates(clock, AGE), KafkaSinks.messages(kafka, "index-tombstones"));
  }
}
