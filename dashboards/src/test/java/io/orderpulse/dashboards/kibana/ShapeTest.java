package io.orderpulse.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server checks silently, or answers with an error nobody understands. */
class ShapeTest {

  private static final Map<String, String> V8 =
      Map.of("dashboard", "8.9.0", "index-pattern", "8.0.0", "search", "8.0.0", "tag", "8.0.0");

  static Stream<Imported> all() {
    return Imported.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldNotBeNewerThanItsServer(Imported imported) {
    for (ObjectNode object : imported.objects()) {
      if (imported.flavour() == Flavour.V8) {
        assertThat(object.get("coreMigrationVersion").asText()).isEqualTo("8.8.0");
        assertThat(object.get("typeMigrationVersion").asText())
            .isEqualTo(V8.get(object.get("type").asText()));
        assertThat(object.has("migrationVersion")).isFalse();
      } else {
        assertThat(object.get("coreMigrationVersion").asText()).isEqualTo("7.17.0");
        object.get("migrationVersion").forEach(v -> assertThat(v.asText()).startsWith("7."));
        assertThat(object.has("typeMigrationVersion")).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldNotOverlap(Imported imported) {
    imported
        .ofType("dashboard")
        .forEach(
            dashboard -> {
              Set<Integer> cells = new HashSet<>();
              for (JsonNode panel : Imported.panels(dashboard)) {
                JsonNode grid = panel.get("gridData");
                int right = grid.get("x").asInt() + grid.get("w").asInt();
                assertThat(right).isBetween(1, 48);
                assertThat(grid.get("i")).isEqualTo(panel.get("panelIndex"));
                for (int x = grid.get("x").asInt(); x < right; x++) {
                  for (int y = 0; y < grid.get("h").asInt(); y++) {
                    int cell = (grid.get("y").asInt() + y) * 48 + x;
                    assertThat(cells.add(cell)).as("overlap at " + grid).isTrue();
                  }
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldHaveFewPanelsWithNamesOfTheirOwn(Imported imported) {
    imported
        .ofType("dashboard")
        .forEach(
            dashboard -> {
              List<JsonNode> panels = Imported.panels(dashboard);
              assertThat(panels.size()).as(dashboard.get("id").asText()).isBetween(6, 16);
              assertThat(panels.stream().map(p -> p.get("panelIndex").asText()))
                  .doesNotHaveDuplicates();
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldDrawOnlyColumnsThereAre(Imported imported) {
    imported
        .lensPanels()
        .forEach(
            panel -> {
              JsonNode state = panel.at("/embeddableConfig/attributes/state/visualization");
              Set<String> columns = new HashSet<>();
              imported
                  .layers(panel)
                  .forEach(l -> l.get("columns").fieldNames().forEachRemaining(columns::add));
              Stream.of("metricAccessor", "accessor", "xAccessor", "splitAccessor", "columnId")
                  .flatMap(key -> state.findValues(key).stream())
                  .forEach(accessor -> assertThat(columns).contains(accessor.asText()));
              state
                  .findValues("accessors")
                  .forEach(list -> list.forEach(a -> assertThat(columns).contains(a.asText())));
              assertThat(state.size()).as(panel.get("panelIndex").asText()).isPositive();
            });
  }
}
