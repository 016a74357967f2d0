package io.orderpulse.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.acceptance.Indices.Stored;
import io.orderpulse.sandbox.acceptance.Latest.Wanted;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elasticsearch against Kafka: the same orders, anomalies and timelines, in their last state. */
final class Documents {

  private static final String TIMESTAMP = "@timestamp";

  private final Installation installation;

  /**
   * @param installation whose jobs no longer write to Kafka
   */
  Documents(Installation installation) {
    this.installation = installation;
  }

  /** Waits until nothing differs; else says what does. */
  void awaitEqual(Duration bound) {
    Map<String, Wanted> orders = Latest.orders(installation.read(Topic.ORDER_HEALTH));
    Map<String, Wanted> anomalies = Latest.anomalies(installation.read(Topic.ANOMALIES));
    Map<String, Wanted> timeline = Latest.timeline(installation.read(Topic.TIMELINE));
    if (orders.isEmpty() || anomalies.isEmpty() || timeline.isEmpty()) {
      throw new AssertionError("there is nothing on Kafka to compare with");
    }
    List<String> differences = new ArrayList<>();
    try {
      Await.until(
          "the documents to equal the topics",
          bound,
          () -> {
            differences.clear();
            compare("order-health", orders, true, differences);
            compare("anomalies", anomalies, true, differences);
            compare("timeline-*", timeline, false, differences);
            return differences.isEmpty();
          });
    } catch (SandboxException e) {
      throw new AssertionError(
          e.getMessage() + "\n" + String.join("\n", differences.stream().limit(20).toList()), e);
    }
    System.out.printf(
        "documents equal Kafka: %d orders, %d anomalies, %d timeline entries%n",
        orders.size(), anomalies.size(), timeline.size());
  }

  private void compare(
      String index, Map<String, Wanted> wanted, boolean versions, List<String> differences)
      throws Exception {
    Map<String, Stored> stored = Indices.of(installation).all(index);
    if (stored.size() != wanted.size()) {
      differences.add(
          "%s: %d documents, %d on Kafka".formatted(index, stored.size(), wanted.size()));
    }
    wanted.forEach(
        (id, want) -> {
          Stored have = stored.get(id);
          if (have == null) {
            differences.add("%s: no document %s".formatted(index, id));
          } else if (versions && have.version() != want.version()) {
            differences.add(
                "%s: %s has version %d, on Kafka %d"
                    .formatted(index, id, have.version(), want.version()));
          } else if (!within(have.source(), want.data())) {
            differences.add(
                "%s: %s is %s, on Kafka %s".formatted(index, id, have.source(), want.data()));
          }
        });
  }

  /** Whether a document says nothing else than its record; it may say less. */
  private static boolean within(JsonNode document, JsonNode record) {
    if (document.isObject() && record.isObject()) {
      for (Map.Entry<String, JsonNode> field : document.properties()) {
        if (!field.getKey().equals(TIMESTAMP)
            && !within(field.getValue(), record.path(field.getKey()))) {
          return false;
        }
      }
      return true;
    }
    if (document.isArray() && record.isArray() && document.size() == record.size()) {
      for (int i = 0; i < document.size(); i++) {
        if (!within(document.get(i), record.get(i))) {
          return false;
        }
      }
      return true;
    }
    return document.equals(record);
  }
}
