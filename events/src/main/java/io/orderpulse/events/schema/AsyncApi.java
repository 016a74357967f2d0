package io.orderpulse.events.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Topic;
import java.util.ArrayList;
import java.util.List;

/** The AsyncAPI 3.0 document: which topic carries which message, and its schema. */
public final class AsyncApi {

  private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

  private final ObjectNode channels = Json.object();
  private final ObjectNode operations = Json.object();
  private final ObjectNode messages = Json.object();

  private AsyncApi() {}

  public static ObjectNode document() {
    AsyncApi api = new AsyncApi();
    for (Topic topic : Topic.values()) {
      api.channel(topic);
    }
    ObjectNode document = Json.object().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "OrderPulse")
        .put("version", "1.0.0")
        .put(
            "description",
            "Events in, anomalies and health documents out. Every value is a CloudEvents 1.0 object"
                + " in structured mode; compacted topics also carry tombstones. The prefix of the"
                + " topics is configurable.")
        .putObject("license")
        .put("name", "Apache-2.0");
    document.put("defaultContentType", "application/cloudevents+json");
    document.set("channels", api.channels);
    document.set("operations", api.operations);
    document.putObject("components").set("messages", api.messages);
    return document;
  }

  /** Key of a topic in the document, for example {@code in.channel}. */
  public static String channelKey(Topic topic) {
    return topic.name("").substring(1);
  }

  private void channel(Topic topic) {
    ObjectNode channel = channels.putObject(channelKey(topic));
    channel.put("address", topic.name(Topic.DEFAULT_PREFIX)).put("description", topic.meaning());
    ObjectNode inChannel = channel.putObject("messages");
    for (String message : messages(topic)) {
      inChannel.set(message, Json.ref("#/components/messages/" + message));
    }
    boolean read = topic.raw() || topic == Topic.FEEDBACK;
    operations
        .putObject((read ? "receive-" : "send-") + channelKey(topic))
        .put("action", read ? "receive" : "send")
        .set("channel", Json.ref("#/channels/" + channelKey(topic)));
  }

  private List<String> messages(Topic topic) {
    List<String> names = new ArrayList<>();
    for (EventType type : EventTypes.all()) {
      if (topic == Topic.EVENTS && type.forwarded()) {
        names.add(message("events." + type.name(), type.name(), Schemas.cleanPath(type.name())));
      } else if (topic != Topic.EVENTS && type.topic() == topic) {
        names.add(message("in." + type.name(), type.name(), Schemas.rawPath(type.name())));
      }
    }
    if (topic.raw()) {
      names.add(message("in.any", "any other type", Schemas.ANY_RAW));
    } else if (topic == Topic.EVENTS) {
      names.add(message("events.any", "any other type", Schemas.ANY_CLEAN));
    }
    for (OutboundType type : OutboundType.values()) {
      if (type.topics().contains(topic)) {
        names.add(message("out." + type.wireName(), type.wireName(), Schemas.outboundPath(type)));
      }
    }
    return names;
  }

  private String message(String key, String title, String schemaPath) {
    ObjectNode message = messages.putObject(key);
    message.put("name", key).put("title", title);
    message.put("contentType", "application/cloudevents+json");
    ObjectNode payload = message.putObject("payload").put("schemaFormat", SCHEMA_FORMAT);
    payload.set("schema", Json.ref("schemas/" + schemaPath));
    return key;
  }
}
