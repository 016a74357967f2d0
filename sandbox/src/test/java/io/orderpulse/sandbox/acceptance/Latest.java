package io.orderpulse.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.sandbox.live.TopicRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Kafka says each document has to be: the highest version wins, wherever it stands. */
final class Latest {

  /** A version and the data it comes with. */
  record Wanted(long version, JsonNode data) {}

  private Latest() {}

  static Map<String, Wanted> orders(List<TopicRecord> orderHealth) {
    Map<String, Wanted> latest = new TreeMap<>();
    for (TopicRecord record : orderHealth) {
      JsonNode data = record.json().path("data");
      put(latest, data.path("order_id").asText(), data.path("version").asLong(), data);
    }
    return latest;
  }

  static Map<String, Wanted> anomalies(List<TopicRecord> anomalies) {
    Map<String, Wanted> latest = new TreeMap<>();
    for (TopicRecord record : anomalies) {
      JsonNode data = record.json().path("data");
      String id = data.path("dedup_key").asText() + "#" + data.path("episode").asLong();
      put(latest, id, data.path("seq").asLong(), data);
    }
    return latest;
  }

  private static void put(Map<String, Wanted> latest, String id, long version, JsonNode data) {
    latest.merge(
        id, new Wanted(version, data), (old, next) -> next.version() >= old.version() ? next : old);
  }

  /** Ids of the entries of all timelines. */
  static Map<String, Wanted> timeline(List<TopicRecord> timeline) {
    Map<String, Wanted> entries = new TreeMap<>();
    for (TopicRecord record : timeline) {
      JsonNode event = record.json();
      entries.put(event.path("id").asText(), new Wanted(0, event.path("data")));
    }
    return entries;
  }
}
