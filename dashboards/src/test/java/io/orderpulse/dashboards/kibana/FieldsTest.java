package io.orderpulse.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.templates.Field;
import io.orderpulse.dashboards.templates.FieldType;
import io.orderpulse.dashboards.templates.IndexTemplate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Boards name only fields that the shipped templates have, and that can do what is asked of them.
 */
class FieldsTest {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern KQL_FIELD = Pattern.compile("([@A-Za-z_.]+) *(?::|>=?|<=?)");

  static Stream<Imported> all() {
    return Imported.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldAskPanelsForFieldsOfTheirIndex(Imported imported) {
    AtomicInteger checked = new AtomicInteger();
    imported
        .lensPanels()
        .forEach(
            panel -> {
              Map<String, FieldType> fields =
                  fields(panel.at("/embeddableConfig/attributes/references/0/id").asText());
              JsonNode state = panel.at("/embeddableConfig/attributes/state");
              kql(state.at("/query/query").asText(), fields);
              imported
                  .layers(panel)
                  .findValues("filter")
                  .forEach(filter -> kql(filter.get("query").asText(), fields));
              for (JsonNode layer : imported.layers(panel)) {
                for (JsonNode column : layer.get("columns")) {
                  checked.addAndGet(column(column, fields, imported));
                }
              }
            });
    assertThat(checked.get()).isGreaterThan(100);
  }

  private static int column(JsonNode column, Map<String, FieldType> fields, Imported imported) {
    if (!column.has("sourceField")) {
      return 0;
    }
    String field = column.get("sourceField").asText();
    FieldType type = fields.get(field);
    switch (column.get("operationType").asText()) {
      case "count" -> assertThat(field).isEqualTo(imported.flavour().records());
      case "terms" -> assertThat(type).as(field).isIn(FieldType.KEYWORD, FieldType.ALIAS);
      case "date_histogram" -> assertThat(type).as(field).isEqualTo(FieldType.DATE);
      default ->
          assertThat(type)
              .as(field)
              .isIn(FieldType.INTEGER, FieldType.LONG, FieldType.DOUBLE, FieldType.SPREAD);
    }
    return 1;
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldAskSearchesForFieldsOfTheirIndex(Imported imported) {
    imported
        .ofType("search")
        .forEach(
            search -> {
              Map<String, FieldType> fields = fields(search.at("/references/0/id").asText());
              search
                  .at("/attributes/columns")
                  .forEach(column -> assertThat(fields).containsKey(column.asText()));
              assertThat(fields).containsKey(search.at("/attributes/sort/0/0").asText());
              JsonNode source =
                  Imported.parse(
                      search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
              kql(source.at("/query/query").asText(), fields);
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldNameAndFormatOnlyFieldsOfTheIndex(Imported imported) {
    imported
        .ofType("index-pattern")
        .forEach(
            view -> {
              Map<String, FieldType> fields = fields(view.get("id").asText());
              for (String attribute : List.of("fieldFormatMap", "fieldAttrs")) {
                Imported.parse(view.at("/attributes/" + attribute).asText())
                    .fieldNames()
                    .forEachRemaining(field -> assertThat(fields).containsKey(field));
              }
              JsonNode time = view.at("/attributes/timeFieldName");
              assertThat(time.isMissingNode() || fields.get(time.asText()) == FieldType.DATE)
                  .isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldOfferControlsThatEveryDataPanelUnderstands(Imported imported) {
    imported
        .ofType("dashboard")
        .forEach(
            dashboard -> {
              JsonNode group = dashboard.at("/attributes/controlGroupInput/panelsJSON");
              if (group.isTextual()) {
                for (JsonNode control : Imported.parse(group.asText())) {
                  String field = control.at("/explicitInput/fieldName").asText();
                  String name = "controlGroup_" + control.at("/explicitInput/id").asText();
                  for (JsonNode reference : dashboard.get("references")) {
                    if (reference.get("name").asText().startsWith(name + ":")) {
                      assertThat(fields(reference.get("id").asText())).containsKey(field);
                    }
                  }
                }
              }
            });
  }

  private static void kql(String kql, Map<String, FieldType> fields) {
    Matcher matcher = KQL_FIELD.matcher(QUOTED.matcher(kql).replaceAll("\"\""));
    int found = 0;
    while (matcher.find()) {
      assertThat(fields).as(kql).containsKey(matcher.group(1));
      found++;
    }
    assertThat(kql.isEmpty() || found > 0).as(kql).isTrue();
  }

  /** Paths of the fields behind a data view. */
  private static Map<String, FieldType> fields(String view) {
    DataView found =
        Stream.of(DataView.values())
            .filter(v -> ("orderpulse-view-" + v.id()).equals(view))
            .findFirst()
            .orElseThrow();
    Map<String, FieldType> paths = new TreeMap<>();
    paths.put(IndexTemplate.TIMESTAMP, FieldType.DATE);
    add("", found.template().fields(), paths);
    return paths;
  }

  private static void add(String prefix, List<Field> fields, Map<String, FieldType> paths) {
    for (Field field : fields) {
      if (field.type() == FieldType.OBJECT) {
        add(prefix + field.name() + ".", field.fields(), paths);
      } else {
        paths.put(prefix + field.name(), field.type());
      }
    }
  }
}
