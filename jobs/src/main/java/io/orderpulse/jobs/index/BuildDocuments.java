package io.orderpulse.jobs.index;

import io.orderpulse.jobs.elasticsearch.Document;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Records to documents; what cannot be one leaves by the side output, and the job goes on. */
final class BuildDocuments extends ProcessFunction<KafkaRecord, Document> {

  private static final long serialVersionUID = 1L;

  /** Records from which no document could be made. */
  static final OutputTag<KafkaMessage> REJECTED = new OutputTag<>("rejected") {};

  private final Topics topics;
  private final String indexPrefix;
  private final MillisClock clock;
  private transient Map<String, DocumentBuilder> builders;
  private transient Map<IndexMetric, Counter> counters;

  BuildDocuments(Topics topics, String indexPrefix, MillisClock clock) {
    this.topics = topics;
    this.indexPrefix = indexPrefix;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    builders = DocumentBuilders.of(topics, indexPrefix);
    counters = new EnumMap<>(IndexMetric.class);
    for (IndexMetric metric : IndexMetric.values()) {
      counters.put(
          metric,
          getRuntimeContext().getMetricGroup().addGroup("index").counter(metric.metricName()));
    }
  }

  @Override
  public void processElement(KafkaRecord record, Context context, Collector<Document> out) {
    if (record.value() == null) {
      counters.get(IndexMetric.TOMBSTONES_SKIPPED).inc();
      return;
    }
    try {
      out.collect(builders.get(record.topic()).build(record.value()));
      counters.get(IndexMetric.DOCUMENTS_BUILT).inc();
    } catch (UnusableRecordException e) {
      counters.get(IndexMetric.RECORDS_REJECTED).inc();
      context.output(REJECTED, rejected(record, e));
    }
  }

  private KafkaMessage rejected(KafkaRecord record, UnusableRecordException cause) {
    RejectedEvent event =
        new RejectedEvent(
            cause.reason(),
            cause.field(),
            cause.getMessage(),
            record.topic(),
            record.partition(),
            record.offset(),
            "topic/" + record.topic());
    return new KafkaMessage(
        topics.name(Topic.REJECTED), null, event.toJson(record.value(), clock.getAsLong()), null);
  }
}
