package io.orderpulse.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Structure by the AsyncAPI 3.0 specification, checked without its meta-schema (no network). */
class AsyncApiTest {

  private static final Path FILE = Path.of("src/main/resources/asyncapi.json");
  private static JsonNode document;

  @BeforeAll
  static void read() throws Exception {
    document = new ObjectMapper().readTree(Files.readString(FILE));
  }

  @Test
  void shouldHaveTheRequiredFieldsAndNoUnknownOnes() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.at("/info/title").asText()).isNotEmpty();
    assertThat(document.at("/info/version").asText()).isNotEmpty();
    assertThat(document.fieldNames())
        .toIterable()
        .isSubsetOf(
            "asyncapi", "info", "defaultContentType", "channels", "operations", "components");
    for (JsonNode channel : document.path("channels")) {
      assertThat(channel.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("address", "description", "messages");
    }
    for (JsonNode operation : document.path("operations")) {
      assertThat(operation.path("action").asText()).isIn("send", "receive");
    }
    assertThat(document.at("/components/messages").fieldNames())
        .toIterable()
        .allMatch(key -> key.matches("^[a-zA-Z0-9._-]+$"));
  }

  @Test
  void shouldReferOnlyToWhatExists() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(200);
    for (JsonNode reference : references) {
      String to = reference.asText();
      if (to.startsWith("#")) {
        JsonNode target = document.at(to.substring(1));
        assertThat(target.isMissingNode()).as(to).isFalse();
      } else {
        assertThat(FILE.resolveSibling(to)).exists();
      }
    }
  }

  @Test
  void shouldHaveEveryTopicWithAtLeastOneMessageAndOneOperation() {
    for (Topic topic : Topic.values()) {
      JsonNode channel = document.path("channels").path(AsyncApi.channelKey(topic));
      assertThat(channel.path("address").asText()).isEqualTo(topic.name("orderpulse"));
      assertThat(channel.path("messages")).as(topic.name()).isNotEmpty();
    }
    assertThat(document.path("channels")).hasSize(Topic.values().length);
    assertThat(document.path("operations")).hasSize(Topic.values().length);
  }

  @Test
  void shouldHaveEveryEventTypeOnItsTopicAndOnlyForwardedOnesAmongTheEvents() {
    for (EventType type : EventTypes.all()) {
      assertThat(messages(Topic.EVENTS).contains("events." + type.name()))
          .as(type.name())
          .isEqualTo(type.forwarded());
      if (!type.derived()) {
        assertThat(messages(type.topic())).contains("in." + type.name());
      }
    }
    for (OutboundType type : OutboundType.values()) {
      for (Topic topic : type.topics()) {
        assertThat(messages(topic)).contains("out." + type.wireName());
      }
    }
  }

  private static Set<String> messages(Topic topic) {
    Set<String> keys = new HashSet<>();
    document
        .path("channels")
        .path(AsyncApi.channelKey(topic))
        .path("messages")
        .fieldNames()
        .forEachRemaining(keys::add);
    return keys;
  }
}
