package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Boards;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All objects of one flavour and language, as Kibana would have them.
 *
 * @param flavour which shape
 * @param language which words
 */
record Imported(Flavour flavour, Language language) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Imported> all() {
    return Stream.of(Flavour.values())
        .flatMap(f -> Stream.of(Language.values()).map(l -> new Imported(f, l)));
  }

  List<ObjectNode> objects() {
    return SavedObjects.of(Boards.ALL, flavour, language, "orderpulse");
  }

  Stream<ObjectNode> ofType(String type) {
    return objects().stream().filter(o -> o.get("type").asText().equals(type));
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  static List<JsonNode> panels(JsonNode dashboard) {
    return list(parse(dashboard.at("/attributes/panelsJSON").asText()));
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The layers of a Lens panel. */
  JsonNode layers(JsonNode panel) {
    return panel.at(
        "/embeddableConfig/attributes/state/datasourceStates/" + flavour.datasource() + "/layers");
  }

  Stream<JsonNode> lensPanels() {
    return ofType("dashboard")
        .flatMap(d -> panels(d).stream())
        .filter(p -> p.get("type").asText().equals("lens"));
  }
}
