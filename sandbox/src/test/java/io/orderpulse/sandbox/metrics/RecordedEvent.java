package io.orderpulse.sandbox.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An event as it stands in a recording; read with nothing of the product. */
record RecordedEvent(long time, String source, String id, String type, JsonNode data) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Comparator<RecordedEvent> ORDER =
      Comparator.comparingLong(RecordedEvent::time)
          .thenComparing(RecordedEvent::source)
          .thenComparing(RecordedEvent::id);

  static RecordedEvent of(byte[] line) throws IOException {
    JsonNode node = JSON.readTree(line);
    return new RecordedEvent(
        ms(node.get("time").textValue()),
        node.get("source").textValue(),
        node.get("id").textValue(),
        node.get("type").textValue(),
        node.path("data"));
  }

  static long ms(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }

  /** All of them once, as they should have come. */
  static List<RecordedEvent> history(List<byte[]> lines) throws IOException {
    List<RecordedEvent> events = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (byte[] line : lines) {
      RecordedEvent event = of(line);
      if (seen.add(event.source + "#" + event.id)) {
        events.add(event);
      }
    }
    events.sort(ORDER);
    return events;
  }

  String text(String field) {
    return data.path(field).textValue();
  }

  Long instant(String field) {
    return text(field) == null ? null : (Long) ms(text(field));
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    data.path(field).forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  List<String> orders() {
    return data.has("order_ids")
        ? texts("order_ids")
        : data.has("order_id") ? List.of(text("order_id")) : List.of();
  }

  boolean is(String... types) {
    return List.of(types).contains(type);
  }
}
