package io.orderpulse.sandbox.bench.index;

import io.orderpulse.jobs.config.ElasticsearchConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.elasticsearch.ElasticsearchSink;
import io.orderpulse.jobs.elasticsearch.RejectedDocument;
import io.orderpulse.jobs.elasticsearch.RejectedHandler;
import io.orderpulse.jobs.index.IndexTopology;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.bench.Variant;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The flow of the index job from records to Elasticsearch, as the job itself has it. */
final class IndexFlow implements Variant.Flow {

  private final ElasticsearchConfig config;

  private IndexFlow(ElasticsearchConfig config) {
    this.config = config;
  }

  /**
   * @param server takes the documents
   * @param bulk most documents in a request
   * @param inFlight requests under way at once
   */
  static IndexFlow to(URI server, int bulk, int inFlight) {
    return new IndexFlow(ElasticsearchConfig.from(settings(server, bulk, inFlight)));
  }

  static Settings settings(URI server, int bulk, int inFlight) {
    return Settings.of(
        "--set",
        "elasticsearch.hosts=" + server,
        "--set",
        "elasticsearch.bulk.max-documents=" + bulk,
        "--set",
        "elasticsearch.bulk.max-buffered=" + Math.max(IndexPlan.buffered(bulk), 2),
        "--set",
        "elasticsearch.bulk.max-in-flight=" + inFlight);
  }

  @Override
  public void behind(DataStream<byte[]> records) {
    DataStream<KafkaRecord> read =
        records
            .map(IndexFlow::record)
            .returns(TypeInformation.of(KafkaRecord.class))
            .uid("kafka-records")
            .name("kafka-records");
    IndexTopology.wire(
        read,
        TopicRecords.TOPICS,
        config.indexPrefix(),
        () -> 0,
        new ElasticsearchSink(config.connection(), config.bulk(), Refused::new),
        new DiscardingSink<KafkaMessage>());
  }

  private static KafkaRecord record(byte[] bytes) {
    Topic topic = Topic.values()[bytes[0]];
    byte[] value = Arrays.copyOfRange(bytes, 1, bytes.length);
    return new KafkaRecord(TopicRecords.TOPICS.name(topic), 0, 0, 0, null, value);
  }

  /** Nothing is refused of what fits the templates; if it is, no figure is worth anything. */
  private static final class Refused implements RejectedHandler {
    @Override
    public CompletionStage<?> reject(RejectedDocument rejected) {
      throw new IllegalStateException(
          "Elasticsearch refused %s: %s".formatted(rejected.document().id(), rejected.reason()));
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
