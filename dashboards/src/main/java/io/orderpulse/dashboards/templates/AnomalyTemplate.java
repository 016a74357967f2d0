package io.orderpulse.dashboards.templates;

import static io.orderpulse.dashboards.templates.Field.alias;
import static io.orderpulse.dashboards.templates.Field.bool;
import static io.orderpulse.dashboards.templates.Field.date;
import static io.orderpulse.dashboards.templates.Field.decimal;
import static io.orderpulse.dashboards.templates.Field.integer;
import static io.orderpulse.dashboards.templates.Field.keyword;
import static io.orderpulse.dashboards.templates.Field.longer;
import static io.orderpulse.dashboards.templates.Field.map;
import static io.orderpulse.dashboards.templates.Field.object;
import static io.orderpulse.dashboards.templates.Field.stored;
import static io.orderpulse.dashboards.templates.Field.text;

import java.util.List;

/**
 * One document per episode of an anomaly: its latest transition. The record's {@code time}, {@code
 * times.detected}, {@code times.watermark}, {@code run} and {@code evidence.origin} are facts of a
 * run and not here, so that a replay gives the same document.
 */
public final class AnomalyTemplate {

  /** {@code orderpulse-anomalies}; id: dedup_key#episode; version: seq. */
  public static final IndexTemplate TEMPLATE =
      new IndexTemplate(
          "anomalies",
          false,
          2,
          List.of("times.opened", "times.condition_true"),
          List.of(
              keyword("dedup_key"),
              longer("episode"),
              integer("seq"),
              keyword("status"),
              integer("level"),
              keyword("severity"),
              keyword("light"),
              object("rule", keyword("id"), integer("version"), map("params")),
              object(
                  "subject",
                  keyword("type"),
                  keyword("id"),
                  keyword("order_ids"),
                  keyword("channel"),
                  keyword("warehouse"),
                  keyword("tier")),
              alias("order_id", "subject.order_ids"),
              alias("channel", "subject.channel"),
              alias("warehouse", "subject.warehouse"),
              alias("tier", "subject.tier"),
              object("times", date("condition_true"), date("opened"), date("due")),
              object("text", language("zh"), language("en")),
              object("measure", decimal("value"), keyword("unit"), decimal("threshold")),
              object("impact", integer("orders"), decimal("amount_cny")),
              object("evidence", keyword("source"), keyword("id"), keyword("type"), date("time")),
              object("owner", keyword("role"), keyword("next_role"), date("next_escalation_at")),
              keyword("actions"),
              bool("notify"),
              keyword("suppressed_by"),
              keyword("root"),
              keyword("group_key"),
              keyword("resolution"),
              integer("flaps"),
              object("links", keyword("rel"), stored("href"))));

  private AnomalyTemplate() {}

  private static Field language(String code) {
    return object(code, keyword("name"), text("summary"), text("expected"), text("observed"));
  }
}
