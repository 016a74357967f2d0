package io.orderpulse.jobs.kafka;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Events as Kafka messages, by order id, else subject; stamped by Kafka with the time of writing.
 */
public final class EventMessages extends RichMapFunction<Event, KafkaMessage> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private transient EventWriter writer;

  /**
   * @param topic name of the topic, with its prefix
   */
  public EventMessages(String topic) {
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
