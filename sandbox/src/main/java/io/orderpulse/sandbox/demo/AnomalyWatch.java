package io.orderpulse.sandbox.demo;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.sandbox.truth.Detected;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the topic of anomalies, as an alerting pipeline would. Used by one thread. */
final class AnomalyWatch {

  private static final int LATEST = 8;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final List<Detected> transitions = new ArrayList<>();
  private final Map<String, Anomaly> open = new TreeMap<>();
  private final Map<String, Long> opened = new TreeMap<>();
  private final List<Anomaly> latest = new ArrayList<>();

  AnomalyWatch(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    DemoClients.readAll(consumer, DemoTopics.NAMES.name(Topic.ANOMALIES));
  }

  /** Takes in what has come since the last time. */
  void poll() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      try {
        transitions.add(Detected.read(record.value()));
        show(RecordWriter.readData(record.value(), Anomaly.class));
      } catch (IOException e) {
        throw new SandboxException(
            "%s/%d/%d is no anomaly: %s"
                .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
            e);
      }
    }
  }

  private void show(Anomaly anomaly) {
    if (anomaly.status() == Status.OPEN && anomaly.seq() == 1) {
      opened.merge(anomaly.rule().id(), 1L, Long::sum);
    }
    if (anomaly.status() == Status.RESOLVED) {
      open.remove(anomaly.dedupKey());
    } else {
      open.put(anomaly.dedupKey(), anomaly);
    }
    latest.add(anomaly);
    latest.sort(Comparator.comparingLong(Anomaly::time).reversed()); // partitions come in any order
    if (latest.size() > LATEST) {
      latest.remove(LATEST);
    }
  }

  /** Reads to the end of the topic as it is now. */
  void drain(Duration bound) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    Await.until(
        "the topic of anomalies to be read",
        bound,
        () -> {
          poll();
          return ends.entrySet().stream()
              .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
        });
  }

  /** Every transition read. */
  List<Detected> transitions() {
    return transitions;
  }

  /** Anomalies that are open now, by dedup_key. */
  Map<String, Anomaly> open() {
    return open;
  }

  /** How many have opened so far under the rules that are meant. */
  long opened(Predicate<String> rule) {
    return opened.entrySet().stream()
        .filter(e -> rule.test(e.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The newest transitions, newest first. */
  List<Anomaly> latest() {
    return latest;
  }
}
