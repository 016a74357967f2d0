package io.orderpulse.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.server.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** One record of a topic. Key and value may be null. */
record TopicRecord(String topic, int partition, long offset, byte[] key, byte[] value) {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Reads a topic from its beginning to its end as it is now. */
  static List<TopicRecord> all(String bootstrap, String topic) {
    List<TopicRecord> records = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = DemoClients.consumer(bootstrap)) {
      List<TopicPartition> partitions = DemoClients.readAll(consumer, topic);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Await.until(
          topic + " to be read",
          BOUND,
          () -> {
            consumer
                .poll(POLL)
                .forEach(
                    r ->
                        records.add(
                            new TopicRecord(topic, r.partition(), r.offset(), r.key(), r.value())));
            return ends.entrySet().stream()
                .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
          });
    }
    return records;
  }

  /** The CloudEvent in it. */
  JsonNode json() {
    try {
      return RecordWriter.MAPPER.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(topic + "/" + partition + "/" + offset + " is no JSON", e);
    }
  }
}
