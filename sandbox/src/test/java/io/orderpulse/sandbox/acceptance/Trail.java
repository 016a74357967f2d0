package io.orderpulse.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.TopicRecord;
import io.orderpulse.sandbox.truth.Score;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the topics say of the orders that a score has doubts about, to find out why. */
final class Trail {

  private static final int ORDERS = 2;
  private static final Pattern ORDER = Pattern.compile("\\|order\\|([^|#]+)");

  private Trail() {}

  static void print(Installation installation, Score score) {
    List<String> doubtful =
        Stream.concat(
                score.rules().stream()
                    .flatMap(r -> Stream.concat(r.missing().stream(), r.unexpected().stream())),
                score.differences().stream())
            .map(ORDER::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .distinct()
            .limit(ORDERS)
            .toList();
    if (!doubtful.isEmpty()) {
      List<TopicRecord> events = installation.read(Topic.EVENTS);
      List<TopicRecord> anomalies = installation.read(Topic.ANOMALIES);
      for (String order : doubtful) {
        System.out.println("order " + order);
        about(order, events).forEach(Trail::event);
        about(order, anomalies).forEach(Trail::anomaly);
      }
    }
  }

  private static Stream<TopicRecord> about(String order, List<TopicRecord> records) {
    return records.stream().filter(r -> r.json().path("data").toString().contains(order));
  }

  private static void event(TopicRecord record) {
    JsonNode event = record.json();
    System.out.printf(
        "  events/%d/%d %s %s %s%s from %s%n",
        record.partition(),
        record.offset(),
        event.path("time").asText(),
        event.path("type").asText(),
        event.path("id").asText(),
        event.path("late").asBoolean() ? " LATE" : "",
        event.path("origin"));
  }

  private static void anomaly(TopicRecord record) {
    JsonNode data = record.json().path("data");
    System.out.printf(
        "  anomalies/%d/%d %s %s %s times %s%n",
        record.partition(),
        record.offset(),
        record.json().path("id").asText(),
        data.path("status").asText(),
        data.path("resolution").asText(),
        data.path("times"));
  }
}
