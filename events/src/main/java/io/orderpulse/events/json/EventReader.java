package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import io.orderpulse.events.RejectReason;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Map;

/** Reads one CloudEvents 1.0 object in structured mode. Thread-safe. */
public final class EventReader {

  /** Larger records are refused unread. */
  public static final int MAX_BYTES = 1 << 20;

  private final JsonFactory factory = JsonTree.factory();

  /**
   * @param json the record's value, UTF-8
   * @throws MalformedEventException when it is not an event; says which field and why
   */
  public Event read(byte[] json) throws MalformedEventException {
    if (json.length > MAX_BYTES) {
      throw new MalformedEventException(
          RejectReason.TOO_LARGE, null, "the record is larger than 1 MiB");
    }
    if (!Utf8.valid(json)) {
      throw new MalformedEventException(RejectReason.BAD_JSON, null, "not valid UTF-8");
    }
    try (JsonParser parser = factory.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedEventException(
            RejectReason.NOT_AN_OBJECT, null, "the record is not a JSON object");
      }
      Map<String, Object> top = JsonTree.object(parser);
      if (parser.nextToken() != null) {
        throw new MalformedEventException(
            RejectReason.BAD_JSON, null, "text follows after the JSON object");
      }
      return fromTree(top);
    } catch (IOException e) {
      throw new MalformedEventException(RejectReason.BAD_JSON, null, JsonTree.cause(e));
    }
  }

  private static Event fromTree(Map<String, Object> top) throws MalformedEventException {
    if (!"1.0".equals(requiredText(top, "specversion"))) {
      throw new MalformedEventException(
          RejectReason.UNSUPPORTED_VERSION, "specversion", "specversion is not 1.0");
    }
    String subject = optionalText(top, "subject");
    boolean batch =
        "batch".equals(optionalText(top, "ingestmode")) || Boolean.TRUE.equals(top.get("batch"));
    return new Event(
        requiredText(top, "id"),
        requiredText(top, "source"),
        requiredText(top, "type"),
        subject == null || subject.isEmpty() ? null : subject,
        time(requiredText(top, "time")),
        data(top.get("data")),
        origin(top.get("origin")),
        Boolean.TRUE.equals(top.get("late")),
        batch);
  }

  @SuppressWarnings("unchecked") // JsonTree makes only Map<String, Object>
  private static Map<String, Object> data(Object data) throws MalformedEventException {
    if (data == null) {
      return Map.of();
    }
    if (data instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new MalformedEventException(RejectReason.WRONG_TYPE, "data", "data is not an object");
  }

  private static Origin origin(Object value) {
    if (value instanceof Map<?, ?> o
        && o.get("topic") instanceof String topic
        && o.get("partition") instanceof Long partition
        && o.get("offset") instanceof Long offset) {
      return new Origin(topic, partition.intValue(), offset);
    }
    return null;
  }

  private static long time(String text) throws MalformedEventException {
    try {
      return Rfc3339.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedEventException(
          RejectReason.BAD_TIME, "time", "time is not RFC 3339 with a zone in the years 1 to 9999");
    }
  }

  private static String requiredText(Map<String, Object> top, String field)
      throws MalformedEventException {
    String text = optionalText(top, field);
    if (text == null || text.isEmpty()) {
      throw new MalformedEventException(
          RejectReason.MISSING_FIELD, field, field + " is absent or empty");
    }
    return text;
  }

  private static String optionalText(Map<String, Object> top, String field)
      throws MalformedEventException {
    Object value = top.get(field);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new MalformedEventException(RejectReason.WRONG_TYPE, field, field + " is not a text");
  }
}
