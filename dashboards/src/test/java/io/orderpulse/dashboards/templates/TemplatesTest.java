package io.orderpulse.dashboards.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  @Test
  void shouldNameIndicesAsTheContractDoes() {
    assertThat(Templates.ALL.stream().map(t -> t.pattern("orderpulse")))
        .containsExactlyInAnyOrder(
            "orderpulse-order-health",
            "orderpulse-anomalies",
            "orderpulse-timeline-*",
            "orderpulse-metrics-*",
            "orderpulse-rules",
            "orderpulse-flink-*");
  }

  @Test
  void shouldFindEachTimestampAmongItsFields() {
    for (IndexTemplate template : Templates.ALL) {
      // Flink's metrics are no records: their writer stamps them itself.
      assertThat(template.timestamp().isEmpty()).isEqualTo(template == FlinkTemplate.TEMPLATE);
      for (String path : template.timestamp()) {
        assertThat(at(template.fields(), path).type()).as(path).isEqualTo(FieldType.DATE);
      }
    }
  }

  @Test
  void shouldUseSnakeCaseAndEachNameOnce() {
    Templates.ALL.forEach(template -> names(template.fields()));
  }

  private static void names(List<Field> fields) {
    assertThat(fields)
        .extracting(Field::name)
        .doesNotHaveDuplicates()
        .allMatch(n -> n.matches("[a-z0-9_]+"));
    fields.forEach(field -> names(field.fields()));
  }

  private static Field at(List<Field> fields, String path) {
    String[] parts = path.split("\\.", 2);
    Field field = fields.stream().filter(f -> f.name().equals(parts[0])).findFirst().orElseThrow();
    return parts.length == 1 ? field : at(field.fields(), parts[1]);
  }
}
