package io.orderpulse.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.sandbox.live.TopicRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the contract says of any stream of anomalies, however often jobs were restarted. */
final class AnomalyContract {

  /** Facts of a run: a redelivery may differ in them. */
  private static final List<String> RUN_FACTS = List.of("detected", "watermark");

  private final List<String> violations = new ArrayList<>();
  private int redelivered;

  private AnomalyContract() {}

  /** Checks all transitions; an empty list of violations is good. */
  static AnomalyContract of(List<TopicRecord> records) {
    AnomalyContract contract = new AnomalyContract();
    Map<String, JsonNode> byId = new HashMap<>();
    Map<String, TreeMap<Integer, String>> episodes = new TreeMap<>();
    for (TopicRecord record : records) {
      JsonNode event = record.json();
      JsonNode data = event.path("data");
      String episode = data.path("dedup_key").asText() + "#" + data.path("episode").asLong();
      String id = event.path("id").asText();
      if (!id.equals(episode + "." + data.path("seq").asInt())) {
        contract.violations.add("id " + id + " is not made of dedup_key, episode and seq");
      }
      JsonNode facts = withoutRunFacts(event);
      JsonNode before = byId.putIfAbsent(id, facts);
      if (before == null) {
        episodes
            .computeIfAbsent(episode, e -> new TreeMap<>())
            .put(data.path("seq").asInt(), data.path("status").asText());
      } else {
        contract.redelivered++;
        if (!before.equals(facts)) {
          contract.violations.add("%s came twice:%n  %s%n  %s".formatted(id, before, facts));
        }
      }
    }
    episodes.forEach(contract::episode);
    return contract;
  }

  private void episode(String episode, TreeMap<Integer, String> steps) {
    List<String> statuses = List.copyOf(steps.values());
    boolean counted = steps.firstKey() == 1 && steps.lastKey() == steps.size();
    boolean opens = statuses.indexOf("OPEN") == 0 && statuses.lastIndexOf("OPEN") == 0;
    int resolved = statuses.indexOf("RESOLVED");
    if (!counted || !opens || resolved >= 0 && resolved != statuses.size() - 1) {
      violations.add(episode + " went " + steps);
    }
  }

  private static JsonNode withoutRunFacts(JsonNode event) {
    ObjectNode facts = event.deepCopy();
    facts.remove("time");
    ObjectNode data = (ObjectNode) facts.path("data");
    data.remove("run");
    ((ObjectNode) data.path("times")).remove(RUN_FACTS);
    data.path("evidence").forEach(piece -> ((ObjectNode) piece).remove("origin"));
    return facts;
  }

  List<String> violations() {
    return violations;
  }

  /** Records that came again, with the same content. */
  int redelivered() {
    return redelivered;
  }
}
