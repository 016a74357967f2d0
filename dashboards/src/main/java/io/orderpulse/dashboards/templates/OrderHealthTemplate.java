package io.orderpulse.dashboards.templates;

import static io.orderpulse.dashboards.templates.Field.bool;
import static io.orderpulse.dashboards.templates.Field.date;
import static io.orderpulse.dashboards.templates.Field.decimal;
import static io.orderpulse.dashboards.templates.Field.integer;
import static io.orderpulse.dashboards.templates.Field.keyword;
import static io.orderpulse.dashboards.templates.Field.longer;
import static io.orderpulse.dashboards.templates.Field.map;
import static io.orderpulse.dashboards.templates.Field.object;

import java.util.List;

/** One document per order: how it does now. */
public final class OrderHealthTemplate {

  /** {@code orderpulse-order-health}; id: order id; version: the record's. */
  public static final IndexTemplate TEMPLATE =
      new IndexTemplate(
          "order-health",
          false,
          1,
          List.of("updated"),
          List.of(
              keyword("order_id"),
              longer("version"),
              keyword("stage"),
              integer("rank"),
              keyword("channel"),
              keyword("customer_id"),
              keyword("tier"),
              decimal("amount_cny"),
              // Names of milestones follow the configured ranks. Their times are UTC of one
              // format, so that ranges work on them as on text.
              map("milestones"),
              date("placed"),
              date("due_at"),
              date("next_light_at"),
              keyword("light"),
              integer("score"),
              keyword("score_reasons"),
              keyword("warehouse"),
              keyword("waybills"),
              object(
                  "last_scan",
                  keyword("waybill_no"),
                  keyword("status"),
                  keyword("place"),
                  date("time")),
              keyword("signoff"),
              keyword("voice"),
              map("decisions"),
              object(
                  "open_anomalies",
                  keyword("dedup_key"),
                  date("episode"),
                  keyword("rule"),
                  keyword("severity"),
                  keyword("owner"),
                  date("next_escalation_at")),
              object("hops", integer("bad"), integer("total")),
              date("updated"),
              bool("valid"),
              date("deliver_by"),
              keyword("carrier"),
              date("next_deadline_at"),
              keyword("next_deadline"),
              integer("complaints"),
              date("first_complaint"),
              object(
                  "blank_segments",
                  keyword("from"),
                  keyword("to"),
                  date("start"),
                  longer("seconds"))));

  private OrderHealthTemplate() {}
}
