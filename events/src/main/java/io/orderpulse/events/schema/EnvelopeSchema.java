package io.orderpulse.events.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The CloudEvents envelope as a JSON Schema, around the schema of some data. */
final class EnvelopeSchema {

  static final String TIME_PATTERN =
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?"
          + "([Zz]|[+-][0-9]{2}:[0-9]{2})$";

  private final ObjectNode properties = Json.object();
  private final List<String> required = new ArrayList<>();

  private EnvelopeSchema() {}

  /** An event before the border; {@code type} null means any. */
  static ObjectNode raw(String id, String title, String type, ObjectNode data) {
    return event(type).document(id, title, data, type != null);
  }

  /** An event behind the border; {@code type} null means any. */
  static ObjectNode clean(String id, String title, String type, ObjectNode data) {
    EnvelopeSchema envelope = event(type);
    ObjectNode position = envelope.properties.putObject("origin");
    position.put("type", "object").put("description", "Position of the raw record");
    position.set("required", Json.array(List.of("topic", "partition", "offset")));
    ObjectNode parts = position.putObject("properties");
    parts.putObject("topic").put("type", "string");
    parts.putObject("partition").put("type", "integer").put("minimum", 0);
    parts.putObject("offset").put("type", "integer").put("minimum", 0);
    envelope.flag("late", "Came behind the watermark of intake");
    envelope.flag("batch", "Was imported in bulk");
    return envelope.document(id, title, data, true);
  }

  /** A record that OrderPulse puts out. */
  static ObjectNode outbound(OutboundType type, String id, ObjectNode data) {
    EnvelopeSchema envelope = new EnvelopeSchema();
    envelope.start(type.envelopeTypes());
    envelope.text("subject", "What it is about");
    envelope.time();
    envelope.text("partitionkey", "The Kafka key");
    return envelope.document(id, type.wireName(), data, true);
  }

  private static EnvelopeSchema event(String type) {
    EnvelopeSchema envelope = new EnvelopeSchema();
    envelope.start(type == null ? List.of() : List.of(type));
    envelope.optional("subject", "Natural key as the sender knows it");
    envelope.time();
    envelope
        .optional("ingestmode", "live (default) or batch; others count as live")
        .set("examples", Json.array(List.of("live", "batch")));
    return envelope;
  }

  private void start(List<String> types) {
    properties.putObject("specversion").put("const", "1.0");
    text("id", "Unique per source; the same again is a resend");
    text("source", "The system that says so");
    if (types.isEmpty()) {
      text("type", "Dotted lower-case kind");
    } else {
      properties.putObject("type").set("enum", Json.array(types));
    }
    required.addAll(List.of("specversion", "type"));
  }

  private void text(String name, String description) {
    required.add(name);
    properties
        .putObject(name)
        .put("type", "string")
        .put("minLength", 1)
        .put("description", description);
  }

  private ObjectNode optional(String name, String description) {
    ObjectNode node = properties.putObject(name).put("description", description);
    node.set("type", Json.array(List.of("string", "null")));
    return node;
  }

  private void flag(String name, String description) {
    properties.putObject(name).put("type", "boolean").put("description", description);
  }

  private void time() {
    required.add("time");
    properties
        .putObject("time")
        .put("type", "string")
        .put("format", "date-time")
        .put("pattern", TIME_PATTERN)
        .put("description", "When it happened, RFC 3339 with a zone");
  }

  private ObjectNode document(String id, String title, ObjectNode data, boolean dataRequired) {
    if (dataRequired) {
      required.add("data");
    }
    properties.set("data", data);
    ObjectNode document = Json.object();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("$id", id).put("title", title).put("type", "object");
    document.set("required", Json.array(required));
    document.set("properties", properties);
    return document;
  }
}
