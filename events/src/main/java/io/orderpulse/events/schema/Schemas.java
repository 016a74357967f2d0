package io.orderpulse.events.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All JSON Schemas (2020-12) of the contract, by their path below {@code schemas/}. */
public final class Schemas {

  private static final String MAJOR = "v1";

  private Schemas() {}

  /** Path of the schema of a raw event. */
  public static String rawPath(String eventType) {
    return MAJOR + "/in/" + eventType + ".json";
  }

  /** Path of the schema of an event behind the border. */
  public static String cleanPath(String eventType) {
    return MAJOR + "/events/" + eventType + ".json";
  }

  /** Path of the schema of a record that OrderPulse puts out. */
  public static String outboundPath(OutboundType type) {
    return MAJOR + "/out/" + type.wireName() + ".json";
  }

  /** Path of the schema of a raw event of any type. */
  public static final String ANY_RAW = MAJOR + "/event.json";

  /** Path of the schema of an event of any type behind the border. */
  public static final String ANY_CLEAN = MAJOR + "/clean-event.json";

  /** Every schema, sorted by path. */
  public static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> all = new TreeMap<>();
    all.put(ANY_RAW, EnvelopeSchema.raw(id(ANY_RAW), "event", null, anyData()));
    all.put(ANY_CLEAN, EnvelopeSchema.clean(id(ANY_CLEAN), "clean event", null, anyData()));
    for (EventType type : EventTypes.all()) {
      String name = type.name();
      if (!type.derived()) {
        String raw = rawPath(name);
        all.put(raw, EnvelopeSchema.raw(id(raw), name, name, EventDataSchema.raw(type)));
      }
      if (type.forwarded()) {
        String clean = cleanPath(name);
        all.put(clean, EnvelopeSchema.clean(id(clean), name, name, EventDataSchema.clean(type)));
      }
    }
    for (OutboundType type : OutboundType.values()) {
      String path = outboundPath(type);
      all.put(path, EnvelopeSchema.outbound(type, id(path), RecordSchema.of(type.shape())));
    }
    return all;
  }

  private static ObjectNode anyData() {
    ObjectNode data = Json.object();
    data.set("type", Json.array(List.of("object", "null")));
    return data;
  }

  private static String id(String path) {
    return "urn:orderpulse:schema:" + path.replace(".json", "").replace('/', ':');
  }
}
