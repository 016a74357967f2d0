package io.orderpulse.dashboards.templates;

import static io.orderpulse.dashboards.templates.Field.date;
import static io.orderpulse.dashboards.templates.Field.decimal;
import static io.orderpulse.dashboards.templates.Field.entry;
import static io.orderpulse.dashboards.templates.Field.integer;
import static io.orderpulse.dashboards.templates.Field.keyword;
import static io.orderpulse.dashboards.templates.Field.map;
import static io.orderpulse.dashboards.templates.Field.spread;

import java.util.List;

/** One document per metric, window and dimensions: its latest revision. */
public final class MetricTemplate {

  /** {@code orderpulse-metrics-YYYY.MM}; id: metric|window|dimensions; version: rev. */
  public static final IndexTemplate TEMPLATE =
      new IndexTemplate(
          "metrics",
          true,
          2,
          List.of("window_start"),
          List.of(
              keyword("metric"),
              date("window_start"),
              integer("window_s"),
              map("dims"),
              entry("dims", "channel"),
              entry("dims", "warehouse"),
              entry("dims", "carrier"),
              entry("dims", "link"),
              entry("dims", "rule"),
              entry("dims", "lane"),
              entry("dims", "kind"),
              entry("dims", "category"),
              entry("dims", "from"),
              entry("dims", "to"),
              entry("dims", "sku"),
              entry("dims", "phrase"),
              decimal("num"),
              decimal("den"),
              map("buckets"),
              spread("values", "buckets"),
              integer("rev")));

  private MetricTemplate() {}
}
