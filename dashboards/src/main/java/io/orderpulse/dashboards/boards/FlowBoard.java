package io.orderpulse.dashboards.boards;

import static io.orderpulse.dashboards.boards.Parts.CHANNEL;
import static io.orderpulse.dashboards.boards.Parts.RULE;
import static io.orderpulse.dashboards.boards.Parts.WAREHOUSE;

import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.Control;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Goal;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;
import io.orderpulse.dashboards.board.Split;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** (i) The flow of orders, with goals. */
final class FlowBoard {

  static final Board BOARD =
      new Board(
          "flow",
          Words.of("OrderPulse 订单流总览", "OrderPulse order flow"),
          Words.of("今天哪里卡住，离目标多远", "Where orders are stuck today, and how far from the goals"),
          "now-24h",
          List.of(
              new Control(DataView.ORDERS, "channel", CHANNEL),
              new Control(DataView.ORDERS, "warehouse", WAREHOUSE)),
          List.of(
              Parts.header(
                  Words.of(
                      "先看红灯清单，点订单号看全程。红色要马上处理，黄色要今天处理。",
                      "Begin with the red list; an order number opens its story. Red: act now; yellow: act today.")),
              Row.of(
                  7,
                  Parts.now(
                      "red",
                      Words.of("红灯订单", "Red orders"),
                      DataView.ORDERS,
                      "light: \"red\"",
                      Goal.atMost(0),
                      8),
                  Parts.now(
                      "yellow",
                      Words.of("黄灯订单", "Yellow orders"),
                      DataView.ORDERS,
                      "light: \"yellow\"",
                      Goal.better(0),
                      8),
                  Parts.tile(Figure.BREAKPOINT_RATE, 8),
                  Parts.tile(Figure.ON_TIME_SHIP_RATE, 8),
                  Parts.tile(Figure.MANUAL_INTERVENTIONS_PER_1000, 8),
                  Parts.tile(Figure.ORDER_ERROR_RATE, 8)),
              Row.of(14, Panel.found("red-list", Searches.RED_LIST, Row.WIDTH)),
              Row.of(
                  11,
                  Parts.trend(Figure.BREAKPOINT_RATE, null, 24),
                  Parts.trend(Figure.ON_TIME_SHIP_RATE, null, 24)),
              Row.of(
                  13,
                  Parts.rates(Figure.BREAKPOINT_RATE, "link", Words.of("环节", "link"), 24),
                  Parts.ranking(
                      "open-by-rule",
                      Words.of("未结异常 · 规则", "Open anomalies · rule"),
                      DataView.ANOMALIES_NOW,
                      "not status: \"RESOLVED\"",
                      "rule.id",
                      RULE,
                      24)),
              Row.of(
                  12,
                  Parts.sums(
                      Figure.MANUAL_INTERVENTIONS_PER_1000, "kind", Words.of("干预类型", "kind"), 16),
                  Parts.sums(Figure.COST_AT_RISK_CNY, "rule", RULE, 16),
                  owners()),
              Row.of(12, stages())));

  private FlowBoard() {}

  private static Panel owners() {
    Measure critical =
        new Measure(
            "urgent",
            Words.of("严重与错误", "Critical and error"),
            Expression.count("severity: (\"critical\" or \"error\")"),
            Format.WHOLE);
    Measure all = new Measure("all", Words.of("全部", "All"), Expression.count(""), Format.WHOLE);
    return new Panel(
        "owners",
        Words.of("谁要处理", "Who must act"),
        DataView.ANOMALIES_NOW,
        "not status: \"RESOLVED\" and notify: true",
        new Chart.Table(
            List.of(new Split.Terms("owner.role", Words.of("负责人", "Owner"), 20, "all")),
            List.of(critical, all)),
        16);
  }

  private static Panel stages() {
    return new Panel(
        "stages",
        Words.of("在途订单 · 阶段与灯", "Open orders · stage and light"),
        DataView.ORDERS,
        "not stage: (\"signed\" or \"cancelled\" or \"returned\" or \"refunded\")",
        new Chart.Series(
            Chart.Series.Shape.STACKED_RANKING,
            new Split.Terms("stage", Words.of("阶段", "Stage"), 12, null),
            null,
            List.of(
                light("red", Words.of("红灯", "Red"), Colour.RED),
                light("yellow", Words.of("黄灯", "Yellow"), Colour.YELLOW),
                light("green", Words.of("正常", "Well"), Colour.CALM)),
            null),
        Row.WIDTH);
  }

  private static Measure light(String light, Words label, Colour colour) {
    String kql = "light: \"" + light + "\"";
    return new Measure(light, label, Expression.count(kql), Format.WHOLE, colour);
  }
}
