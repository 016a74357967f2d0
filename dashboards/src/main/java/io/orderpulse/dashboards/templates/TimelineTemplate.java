package io.orderpulse.dashboards.templates;

import static io.orderpulse.dashboards.templates.Field.bool;
import static io.orderpulse.dashboards.templates.Field.date;
import static io.orderpulse.dashboards.templates.Field.keyword;
import static io.orderpulse.dashboards.templates.Field.object;
import static io.orderpulse.dashboards.templates.Field.text;

import java.util.List;

/** One document per event of an order. */
public final class TimelineTemplate {

  /** {@code orderpulse-timeline-YYYY.MM}; id: order id|source|event id; version: event time. */
  public static final IndexTemplate TEMPLATE =
      new IndexTemplate(
          "timeline",
          true,
          1,
          List.of("time"),
          List.of(
              keyword("order_id"),
              keyword("event_id"),
              keyword("source"),
              keyword("type"),
              date("time"),
              keyword("stage"),
              keyword("waybill_no"),
              object("text", text("zh"), text("en")),
              bool("late"),
              bool("batch")));

  private TimelineTemplate() {}
}
