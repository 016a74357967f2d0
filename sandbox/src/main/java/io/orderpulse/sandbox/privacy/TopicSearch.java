package io.orderpulse.sandbox.privacy;

import io.orderpulse.sandbox.server.SandboxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Searches every topic of an installation behind the border: keys, values and headers. */
final class TopicSearch {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BOUND = Duration.ofSeconds(30);

  private final String bootstrap;
  private final String prefix;

  TopicSearch(String bootstrap, String prefix) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
  }

  /** Looks at all that is there now, uncommitted records too. */
  long search(TraceFinder finder, Consumer<Leak> leaks) {
    long[] records = {0};
    read(
        topic -> topic.startsWith(prefix + ".") && !topic.startsWith(prefix + ".in."),
        record -> {
          records[0]++;
          String place =
              "topic %s[%d]@%d".formatted(record.topic(), record.partition(), record.offset());
          finder.find(record.key()).forEach(trace -> leaks.accept(Leak.of(place + " key", trace)));
          finder.find(record.value()).forEach(trace -> leaks.accept(Leak.of(place, trace)));
          for (Header header : record.headers()) {
            finder
                .find(header.value())
                .forEach(trace -> leaks.accept(Leak.of(place + " " + header.key(), trace)));
          }
        });
    return records[0];
  }

  /** Reads topics from their beginnings to where they end now. */
  void read(
      java.util.function.Predicate<String> topics,
      Consumer<ConsumerRecord<byte[], byte[]>> records) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", "30000"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics(BOUND).values().stream()
              .flatMap(List::stream)
              .filter(partition -> topics.test(partition.topic()))
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new SandboxException(
            "Kafka at %s has no topics %s.*: is this the installation, and its --topics-prefix?"
                .formatted(bootstrap, prefix));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(records);
      }
    } catch (KafkaException e) {
      throw new SandboxException(
          "Kafka at %s does not answer (%s): is it running?".formatted(bootstrap, e.getMessage()),
          e);
    }
  }
}
