package io.orderpulse.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A formula is stored with all its parts; without them Kibana shows nothing and no error. */
class FormulaTest {

  static Stream<Imported> all() {
    return Imported.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldExpandEachFormula(Imported imported) {
    AtomicInteger formulas = new AtomicInteger();
    imported
        .lensPanels()
        .flatMap(panel -> imported.layers(panel).valueStream())
        .forEach(
            layer ->
                layer
                    .get("columns")
                    .properties()
                    .forEach(
                        column -> {
                          if (operation(column.getValue()).equals("formula")) {
                            formulas.incrementAndGet();
                            check(column.getKey(), column.getValue(), layer);
                          }
                        }));
    assertThat(formulas.get()).isGreaterThan(15);
  }

  private static void check(String id, JsonNode formula, JsonNode layer) {
    String text = formula.at("/params/formula").asText();
    assertThat(formula.get("references")).hasSize(1);
    String mathId = formula.at("/references/0").asText();
    JsonNode math = layer.get("columns").get(mathId);
    List<String> parts = new ArrayList<>();
    math.get("references").forEach(part -> parts.add(part.asText()));
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i)).isEqualTo(id + "X" + i);
      assertThat(operation(layer.get("columns").get(parts.get(i)))).isNotIn("math", "formula");
    }
    assertThat(mathId).isEqualTo(id + "X" + parts.size());
    assertThat(operation(math)).isEqualTo("math");
    List<String> used = new ArrayList<>();
    tree(math.at("/params/tinymathAst"), text, used);
    assertThat(used).isEqualTo(parts);
    assertThat(layer.get("columnOrder").toString())
        .contains("\"" + mathId + "\"", "\"" + id + "\"");
  }

  /** Each node says where in the formula it stands. */
  private static void tree(JsonNode node, String formula, List<String> used) {
    if (node.isTextual()) {
      used.add(node.asText());
    } else if (node.isObject()) {
      int min = node.at("/location/min").asInt();
      int max = node.at("/location/max").asInt();
      assertThat(formula.substring(min, max)).isEqualTo(node.get("text").asText());
      node.get("args").forEach(arg -> tree(arg, formula, used));
    } else {
      assertThat(node.isNumber()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldSortRowsOnlyByPlainNumbers(Imported imported) {
    imported
        .lensPanels()
        .flatMap(panel -> imported.layers(panel).valueStream())
        .forEach(
            layer ->
                layer
                    .findValues("orderBy")
                    .forEach(
                        by -> {
                          if (by.get("type").asText().equals("column")) {
                            JsonNode column = layer.get("columns").get(by.get("columnId").asText());
                            assertThat(operation(column)).isIn("count", "sum", "max");
                            assertThat(column.has("filter")).isFalse();
                          }
                        }));
  }

  private static String operation(JsonNode column) {
    return column.get("operationType").asText();
  }
}
