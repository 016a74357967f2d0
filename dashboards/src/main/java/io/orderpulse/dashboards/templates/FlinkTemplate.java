package io.orderpulse.dashboards.templates;

import static io.orderpulse.dashboards.templates.Field.decimal;
import static io.orderpulse.dashboards.templates.Field.integer;
import static io.orderpulse.dashboards.templates.Field.keyword;

import java.util.List;

/**
 * Flink's own metrics, one document per metric and report. The event time of these is the wall
 * clock of the machine that measured; they say nothing about orders and are not rebuilt from Kafka.
 */
public final class FlinkTemplate {

  /** {@code orderpulse-flink-YYYY.MM}; id and version by Elasticsearch. */
  public static final IndexTemplate TEMPLATE =
      new IndexTemplate(
          "flink",
          true,
          1,
          List.of(),
          List.of(
              keyword("metric"),
              keyword("group"),
              keyword("scope"),
              keyword("host"),
              keyword("worker"),
              keyword("job"),
              keyword("operator"),
              integer("subtask"),
              decimal("value"),
              decimal("delta")));

  private FlinkTemplate() {}
}
