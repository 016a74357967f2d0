package io.orderpulse.sandbox.live;

import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.server.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning on, each record once. Used by one thread. */
public final class TopicReader implements AutoCloseable {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  public TopicReader(String bootstrap, String topic) {
    this.topic = topic;
    this.consumer = DemoClients.consumer(bootstrap);
    this.partitions = DemoClients.readAll(consumer, topic);
  }

  /** Some of the records that have not been read yet; none when there are none. */
  public List<TopicRecord> poll() {
    List<TopicRecord> records = new ArrayList<>();
    consumer
        .poll(POLL)
        .forEach(
            r ->
                records.add(new TopicRecord(topic, r.partition(), r.offset(), r.key(), r.value())));
    return records;
  }

  /** All records to the end of the topic as it is now. */
  List<TopicRecord> toEnd() {
    List<TopicRecord> records = new ArrayList<>();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Await.until(
        topic + " to be read",
        BOUND,
        () -> {
          records.addAll(poll());
          return ends.entrySet().stream()
              .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
        });
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
