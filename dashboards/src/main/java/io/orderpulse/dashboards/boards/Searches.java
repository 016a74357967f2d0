package io.orderpulse.dashboards.boards;

import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.SavedSearch;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** Lists that people open by themselves, too. */
final class Searches {

  /** What must be shipped first this morning. */
  static final SavedSearch RED_LIST =
      new SavedSearch(
          "red-list",
          Words.of("今晨红灯清单", "Morning red list"),
          Words.of("红灯订单，最急的在前", "Red orders, the most urgent first"),
          DataView.ORDERS,
          "light: \"red\"",
          List.of(
              "order_id",
              "light",
              "due_at",
              "stage",
              "warehouse",
              "channel",
              "tier",
              "amount_cny",
              "open_anomalies.rule",
              "open_anomalies.owner"),
          "due_at",
          false);

  /** How orders do now. */
  static final SavedSearch ORDERS =
      new SavedSearch(
          "orders",
          Words.of("订单健康", "Order health"),
          Words.of("订单现在怎样，为什么", "How orders do now, and why"),
          DataView.ORDERS,
          "",
          List.of(
              "order_id",
              "light",
              "stage",
              "due_at",
              "next_light_at",
              "score",
              "score_reasons",
              "waybills",
              "last_scan.status",
              "last_scan.place",
              "last_scan.time",
              "signoff",
              "voice",
              "decisions"),
          "updated",
          true);

  /** What happened, from the first event on. */
  static final SavedSearch TIMELINE =
      new SavedSearch(
          "timeline",
          Words.of("时间线", "Timeline"),
          Words.of("订单的每一个事件，从上往下读", "Each event of an order, to be read downwards"),
          DataView.TIMELINE,
          "",
          List.of(
              "time", "stage", "text.zh", "text.en", "source", "waybill_no", "late", "order_id"),
          "time",
          false);

  /** Whatever was wrong. */
  static final SavedSearch ANOMALIES = anomalies("anomalies", Words.of("异常", "Anomalies"), "");

  /** Parcels nobody hears of, and receipts that do not fit. */
  static final SavedSearch PARCELS =
      anomalies(
          "parcels",
          Words.of("未结物流与签收异常", "Open anomalies of parcels"),
          Parts.isOpen(LogisticsBoard.RULES));

  /** Policies and drawings that differ. */
  static final SavedSearch VERSIONS =
      anomalies(
          "versions",
          Words.of("策略漂移与图纸错配", "Policy drifts and drawing mismatches"),
          "rule.id: (\"policy-drift\" or \"drawing-mismatch\")");

  /** Stock that is wrong. */
  static final SavedSearch STOCK =
      anomalies(
          "stock-anomalies",
          Words.of("未结库存与仓库异常", "Open anomalies of stock"),
          Parts.isOpen(StockBoard.RULES));

  /** Rules in force. */
  static final SavedSearch RULES =
      new SavedSearch(
          "rule-versions",
          Words.of("生效规则版本", "Rule versions in force"),
          Words.of("谁在何时发布了哪一版", "Who published which version when"),
          DataView.RULES,
          "",
          List.of("id", "version", "author", "published", "effective_from", "hash"),
          "published",
          true);

  private Searches() {}

  private static SavedSearch anomalies(String id, Words title, String kql) {
    return new SavedSearch(
        id,
        title,
        Words.of("出了什么事，谁负责，为什么", "What is wrong, who acts, and why"),
        DataView.ANOMALIES_NOW,
        kql,
        List.of(
            "times.opened",
            "severity",
            "status",
            "text.zh.summary",
            "text.en.summary",
            "order_id",
            "subject.id",
            "owner.role",
            "rule.id",
            "rule.version",
            "impact.amount_cny",
            "root"),
        "times.opened",
        true);
  }
}
