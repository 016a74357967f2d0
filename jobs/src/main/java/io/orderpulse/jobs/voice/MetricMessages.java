package io.orderpulse.jobs.voice;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Metric;
import io.orderpulse.jobs.kafka.KafkaMessage;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Metrics as Kafka messages, by their id; stamped by Kafka with the time of writing. */
final class MetricMessages extends RichMapFunction<Metric, KafkaMessage> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private transient RecordWriter writer;

  MetricMessages(String topic) {
    this.topic = topic;
  }

  @Override
  public void open(OpenContext context) {
    writer = new RecordWriter();
  }

  @Override
  public KafkaMessage map(Metric metric) {
    byte[] key = metric.partitionKey().getBytes(StandardCharsets.UTF_8);
    return new KafkaMessage(topic, key, writer.write(metric), null);
  }
}
