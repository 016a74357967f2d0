package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** What the buffer says as Kafka messages, by order id. */
final class BufferMessages {

  private BufferMessages() {}

  /** Events go where their systems' own go: intake reads them there. */
  static final class Events extends RichMapFunction<Event, KafkaMessage> {

    private static final long serialVersionUID = 1L;

    private final String channel;
    private final String wms;
    private transient EventWriter writer;

    Events(Topics topics) {
      channel = topics.name(Topic.IN_CHANNEL);
      wms = topics.name(Topic.IN_WMS);
    }

    @Override
    public void open(OpenContext context) {
      writer = new EventWriter();
    }

    @Override
    public KafkaMessage map(Event event) {
      String topic = event.type().startsWith("wms.") ? wms : channel;
      return new KafkaMessage(topic, bytes(event.partitionKey()), writer.write(event), null);
    }
  }

  /** Commands. */
  static final class Commands extends RichMapFunction<BufferCommand, KafkaMessage> {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private transient RecordWriter writer;

    Commands(Topics topics) {
      topic = topics.name(Topic.ACTIONS);
    }

    @Override
    public void open(OpenContext context) {
      writer = new RecordWriter();
    }

    @Override
    public KafkaMessage map(BufferCommand command) {
      return new KafkaMessage(topic, bytes(command.partitionKey()), writer.write(command), null);
    }
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
