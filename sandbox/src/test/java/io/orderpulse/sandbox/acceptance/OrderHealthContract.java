package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.sandbox.live.TopicRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version of an order's document is one state of it, however often it is delivered. */
final class OrderHealthContract {

  private OrderHealthContract() {}

  static void require(List<TopicRecord> orderHealth) {
    Map<String, JsonNode> seen = new HashMap<>();
    List<String> violations = new ArrayList<>();
    for (TopicRecord record : orderHealth) {
      JsonNode data = record.json().path("data");
      String id = data.path("order_id").asText() + " version " + data.path("version").asLong();
      JsonNode before = seen.putIfAbsent(id, data);
      if (before != null && !before.equals(data)) {
        violations.add("%s came twice:%n  %s%n  %s".formatted(id, before, data));
      }
    }
    assertThat(violations.stream().limit(5).toList())
        .as("%d of %d versions of health documents differ", violations.size(), seen.size())
        .isEmpty();
  }
}
