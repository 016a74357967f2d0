package io.orderpulse.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is named is there, and everything that is listed is named. */
class ReferencesTest {

  private static final Pattern LINK = Pattern.compile("#/view/([a-z-]+)");

  static Stream<Imported> all() {
    return Imported.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldReferOnlyToObjectsThatAreImportedBefore(Imported imported) {
    Set<String> known = new TreeSet<>();
    for (ObjectNode object : imported.objects()) {
      for (JsonNode reference : object.get("references")) {
        assertThat(known).contains(key(reference));
      }
      assertThat(known.add(key(object))).as(key(object) + " twice").isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldListEachReferenceOfABoardWhereThePanelNamesIt(Imported imported) {
    imported.ofType("dashboard").forEach(dashboard -> compare(dashboard, imported));
  }

  private static void compare(JsonNode dashboard, Imported imported) {
    Map<String, String> listed = new TreeMap<>();
    for (JsonNode reference : dashboard.get("references")) {
      String name = reference.get("name").asText();
      if (!name.startsWith("tag-ref-")) {
        assertThat(listed.put(name, reference.get("id").asText())).as(name).isNull();
      }
    }
    Map<String, String> named = new TreeMap<>();
    for (JsonNode panel : Imported.panels(dashboard)) {
      String id = panel.get("panelIndex").asText();
      if (panel.has("panelRefName")) {
        String name = id + ":" + panel.get("panelRefName").asText();
        named.put(name, listed.get(name));
      }
      for (JsonNode inner : panel.at("/embeddableConfig/attributes/references")) {
        named.put(id + ":" + inner.get("name").asText(), inner.get("id").asText());
      }
    }
    controls(dashboard)
        .forEach(
            control -> {
              String name = "controlGroup_" + control + ":optionsListDataView";
              named.put(name, listed.get(name));
            });
    assertThat(listed).isEqualTo(named);
    for (JsonNode panel : Imported.panels(dashboard)) {
      layersAreReferredTo(panel, imported);
    }
  }

  private static void layersAreReferredTo(JsonNode panel, Imported imported) {
    List<String> names = new ArrayList<>();
    panel
        .at("/embeddableConfig/attributes/references")
        .forEach(reference -> names.add(reference.get("name").asText()));
    names.remove("indexpattern-datasource-current-indexpattern");
    List<String> layers = new ArrayList<>();
    imported
        .layers(panel)
        .fieldNames()
        .forEachRemaining(layer -> layers.add("indexpattern-datasource-layer-" + layer));
    assertThat(names).containsExactlyInAnyOrderElementsOf(layers);
  }

  private static List<String> controls(JsonNode dashboard) {
    JsonNode group = dashboard.at("/attributes/controlGroupInput/panelsJSON");
    List<String> ids = new ArrayList<>();
    if (group.isTextual()) {
      JsonNode panels = Imported.parse(group.asText());
      panels.fieldNames().forEachRemaining(ids::add);
      panels.forEach(p -> assertThat(ids).contains(p.at("/explicitInput/id").asText()));
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldLinkOnlyToBoardsThereAre(Imported imported) {
    Set<String> boards =
        imported
            .ofType("dashboard")
            .map(d -> d.get("id").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> linked = new TreeSet<>();
    for (ObjectNode object : imported.objects()) {
      Matcher matcher = LINK.matcher(object.toString());
      while (matcher.find()) {
        linked.add(matcher.group(1));
      }
    }
    assertThat(linked).isEqualTo(boards).hasSize(7);
  }

  private static String key(JsonNode object) {
    return object.get("type").asText() + "/" + object.get("id").asText();
  }
}
