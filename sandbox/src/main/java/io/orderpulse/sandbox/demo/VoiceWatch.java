package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Metric;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.udfs.text.Category;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what voice and sign-off say, and compares it with what was planted. Used by one thread. */
final class VoiceWatch {

  private static final String EVENTS = DemoTopics.NAMES.name(Topic.EVENTS);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Consumer<byte[], byte[]> consumer;
  private final SpokenTruth truth;
  private final SignoffWatch signoff;
  private final EventReader reader = new EventReader();
  private final Map<Category, Integer> counts = new EnumMap<>(Category.class);
  private String trends = "";
  private long trendsOf;
  private int right;
  private int wrong;

  VoiceWatch(Consumer<byte[], byte[]> consumer, SpokenTruth truth, SignoffWatch signoff) {
    this.consumer = consumer;
    this.truth = truth;
    this.signoff = signoff;
    DemoClients.readAll(consumer, EVENTS, DemoTopics.NAMES.name(Topic.METRICS));
  }

  /** Takes in what has come since the last time. */
  void poll() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      try {
        if (record.topic().equals(EVENTS)) {
          classified(reader.read(record.value()));
        } else {
          measured(RecordWriter.readData(record.value(), Metric.class));
        }
      } catch (MalformedEventException | IOException e) {
        throw new SandboxException(
            "%s/%d/%d can't be read: %s"
                .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
            e);
      }
    }
  }

  private void classified(Event event) {
    signoff.read(event);
    if (!event.type().equals("voice.classified")) {
      return;
    }
    Set<String> said = new HashSet<>();
    ((List<?>) event.data().get("categories")).forEach(name -> said.add((String) name));
    said.forEach(name -> counts.merge(Category.valueOf(name), 1, Integer::sum));
    Set<String> planted = truth.take(event.id());
    if (planted != null) {
      right += planted.equals(said) ? 1 : 0;
      wrong += planted.equals(said) ? 0 : 1;
    }
  }

  private void measured(Metric metric) {
    if (!metric.metric().equals("voice_trend") || metric.windowStart() < trendsOf) {
      return;
    }
    String trend = "%s ×%.0f".formatted(metric.dims().get("phrase"), metric.num());
    trends = metric.windowStart() > trendsOf ? trend : trends + "、" + trend;
    trendsOf = metric.windowStart();
  }

  /** Counts by category, the newest trends, and how many texts were read as planted. */
  String line() {
    String categories =
        counts.entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + entry.getValue())
            .collect(Collectors.joining("  "));
    return "心声 voice  %s   热词 trends %s   与植入一致 as planted %d / %d"
            .formatted(categories, trends.isEmpty() ? "-" : trends, right, right + wrong)
        + System.lineSeparator()
        + signoff.line();
  }
}
