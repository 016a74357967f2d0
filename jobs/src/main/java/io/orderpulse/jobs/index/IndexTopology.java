package io.orderpulse.jobs.index;

import io.orderpulse.jobs.elasticsearch.Document;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The flow of the index job.
 *
 * <pre>
 * order-health ─┐
 * anomalies ────┤                     ┌─► elasticsearch ─► Elasticsearch
 * timeline ─────┼─► build-documents ──┤         └ refused there ─► rejected (by the sink's handler)
 * metrics ──────┤                     └─► index-rejected ─► rejected (no document could be made)
 * rules ────────┘
 *
 * anomaly-state ─► clean-anomaly-states ─► tombstones ─► anomaly-state
 * </pre>
 *
 * <p>Of the documents nothing is keyed and no watermark is needed: the external version of a
 * document, not the order of arrival, decides which state of it stays.
 */
public final class IndexTopology {

  /** The topics that documents are made of. */
  public static final List<Topic> READ =
      List.of(Topic.ORDER_HEALTH, Topic.ANOMALIES, Topic.TIMELINE, Topic.METRICS, Topic.RULES);

  private IndexTopology() {}

  /**
   * @param records of the topics {@link #READ}
   * @param topics tells them apart
   * @param indexPrefix what index names begin with
   * @param clock stamps rejected records
   * @param elasticsearch takes the documents
   * @param rejected takes what is none
   */
  public static void wire(
      DataStream<KafkaRecord> records,
      Topics topics,
      String indexPrefix,
      MillisClock clock,
      Sink<Document> elasticsearch,
      Sink<KafkaMessage> rejected) {
    SingleOutputStreamOperator<Document> documents =
        records
            .process(new BuildDocuments(topics, indexPrefix, clock))
            .uid("build-documents")
            .name("build-documents");
    documents.sinkTo(elasticsearch).uid("elasticsearch").name("elasticsearch");
    documents
        .getSideOutput(BuildDocuments.REJECTED)
        .sinkTo(rejected)
        .uid("index-rejected")
        .name("index-rejected");
  }

  /**
   * Writes the tombstones of anomalies that were resolved long ago.
   *
   * @param states records of the compacted topic
   * @param tombstones takes what goes back to it
   */
  static void clean(
      DataStream<KafkaRecord> states, CleanStates cleaner, Sink<KafkaMessage> tombstones) {
    states
        .keyBy(CleanStates::key, Types.STRING)
        .process(cleaner)
        .returns(TypeInformation.of(KafkaMessage.class))
        .uid("clean-anomaly-states")
        .name("clean-anomaly-states")
        .sinkTo(tombstones)
        .uid("tombstones")
        .name("tombstones");
  }
}
