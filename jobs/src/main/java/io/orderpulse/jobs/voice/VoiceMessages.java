package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Metric;
import io.orderpulse.jobs.kafka.KafkaMessage;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Events and metrics as Kafka messages, stamped by Kafka with the time of writing. */
final class VoiceMessages {

  private VoiceMessages() {}

  /** Events, by order id, else subject. */
  static final class Events extends RichMapFunction<Event, KafkaMessage> {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private transient EventWriter writer;

    Events(String topic) {
      this.topic = topic;
    }

    @Override
    public void open(OpenContext context) {
      writer = new EventWriter();
    }

    @Override
    public KafkaMessage map(Event event) {
      byte[] key = event.partitionKey().getBytes(StandardCharsets.UTF_8);
      return new KafkaMessage(topic, key, writer.write(event), null);
    }
  }

  /** Metrics, by their id. */
  static final class Metrics extends RichMapFunction<Metric, KafkaMessage> {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private transient RecordWriter writer;

    Metrics(String topic) {
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
}
