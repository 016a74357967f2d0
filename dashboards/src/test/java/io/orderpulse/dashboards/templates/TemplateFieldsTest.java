package io.orderpulse.dashboards.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.events.record.TimelineEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A field of a record is in the mapping, or it is a fact of a run: nothing gets lost by slip. */
class TemplateFieldsTest {

  private static final ObjectMapper MAPPER = RecordWriter.MAPPER;
  private static final Set<String> RUN_FACTS =
      Set.of(
          "times.detected",
          "times.watermark",
          "run.mode",
          "evidence.origin.topic",
          "evidence.origin.partition",
          "evidence.origin.offset");

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(AnomalyTemplate.TEMPLATE, Anomaly.class),
        Arguments.of(OrderHealthTemplate.TEMPLATE, OrderHealth.class),
        Arguments.of(TimelineTemplate.TEMPLATE, TimelineEntry.class),
        Arguments.of(MetricTemplate.TEMPLATE, Metric.class),
        Arguments.of(RuleTemplate.TEMPLATE, RuleRecord.class));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void shouldMapEachFieldOfTheRecord(IndexTemplate template, Class<?> type) {
    List<String> record =
        paths("", MAPPER.constructType(type)).filter(path -> !RUN_FACTS.contains(path)).toList();
    assertThat(paths("", template.fields())).containsExactlyInAnyOrderElementsOf(record);
  }

  @Test
  void shouldKnowTheFactsOfARunByTheirNames() {
    assertThat(paths("", MAPPER.constructType(Anomaly.class))).containsAll(RUN_FACTS);
  }

  private static Stream<String> paths(String prefix, List<Field> fields) {
    return fields.stream()
        .filter(Field::original)
        .flatMap(
            field ->
                field.type() == FieldType.OBJECT
                    ? paths(prefix + field.name() + ".", field.fields())
                    : Stream.of(prefix + field.name()));
  }

  private static Stream<String> paths(String prefix, JavaType type) {
    return MAPPER.getSerializationConfig().introspect(type).findProperties().stream()
        .filter(BeanPropertyDefinition::couldSerialize)
        .flatMap(
            property -> {
              JavaType value = property.getPrimaryType();
              JavaType item = value.isCollectionLikeType() ? value.getContentType() : value;
              String path = prefix + property.getName();
              return item.getRawClass().isRecord() ? paths(path + ".", item) : Stream.of(path);
            });
  }
}
