package io.orderpulse.sandbox.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.truth.Detected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** One record of a topic. Key and value may be null. */
public record TopicRecord(String topic, int partition, long offset, byte[] key, byte[] value) {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Reads a topic from its beginning to its end as it is now. */
  public static List<TopicRecord> all(String bootstrap, String topic) {
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

  /**
   * What records of the topic of anomalies say.
   *
   * @throws IOException when one is no anomaly
   */
  public static List<Detected> transitions(List<TopicRecord> anomalies) throws IOException {
    List<Detected> transitions = new ArrayList<>(anomalies.size());
    for (TopicRecord record : anomalies) {
      transitions.add(Detected.read(record.value()));
    }
    return transitions;
  }

  /** The CloudEvent in it. */
  public JsonNode json() {
    try {
      return RecordWriter.MAPPER.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(topic + "/" + partition + "/" + offset + " is no JSON", e);
    }
  }
}
