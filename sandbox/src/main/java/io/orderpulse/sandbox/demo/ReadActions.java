package io.orderpulse.sandbox.demo;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.sandbox.truth.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the topic of commands to its end. */
final class ReadActions {

  private static final Duration POLL = Duration.ofMillis(200);

  private ReadActions() {}

  static List<Asked> all(Consumer<byte[], byte[]> consumer, Duration bound) {
    List<TopicPartition> partitions =
        DemoClients.readAll(consumer, DemoTopics.NAMES.name(Topic.ACTIONS));
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<Asked> asked = new ArrayList<>();
    Await.until(
        "the topic of commands to be read",
        bound,
        () -> {
          consumer.poll(POLL).forEach(record -> asked.add(read(record)));
          return ends.entrySet().stream()
              .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
        });
    return asked;
  }

  private static Asked read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Asked.read(record.value());
    } catch (IOException e) {
      throw new SandboxException(
          "%s/%d/%d is no command: %s"
              .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
          e);
    }
  }
}
