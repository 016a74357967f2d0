package io.orderpulse.dashboards.boards;

import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Control;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Goal;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** (ii) One order from top to bottom. Order numbers everywhere else lead here. */
final class OrderBoard {

  static final Board BOARD =
      new Board(
          "order",
          Words.of("OrderPulse 单个订单", "OrderPulse one order"),
          Words.of("一个订单从头到尾：状态、异常、时间线", "One order: how it does, what is wrong, what happened"),
          "now-90d",
          List.of(new Control(DataView.ORDERS, "order_id", Words.of("订单号", "Order"))),
          List.of(
              Parts.header(
                  Words.of(
                      "在上方选订单号，或从别处点订单号进来。",
                      "Choose an order above, or come here by any order number.")),
              Row.of(
                  7,
                  Parts.now(
                      "orders", Words.of("所选订单", "Orders chosen"), DataView.ORDERS, "", null, 8),
                  number("score", "健康分（0–100）", "Score (0–100)", Expression.max("score", "")),
                  number("amount", "金额（元）", "Amount (CNY)", Expression.sum("amount_cny")),
                  number("bad-hops", "断点", "Broken hops", Expression.sum("hops.bad")),
                  Parts.now(
                      "open",
                      Words.of("未结异常", "Open anomalies"),
                      DataView.ANOMALIES_NOW,
                      "not status: \"RESOLVED\"",
                      Goal.better(0),
                      8),
                  Parts.now("events", Words.of("事件", "Events"), DataView.TIMELINE, "", null, 8)),
              Row.of(10, Panel.found("health", Searches.ORDERS, Row.WIDTH)),
              Row.of(12, Panel.found("anomalies", Searches.ANOMALIES, Row.WIDTH)),
              Row.of(24, Panel.found("timeline", Searches.TIMELINE, Row.WIDTH))));

  private OrderBoard() {}

  private static Panel number(String id, String zh, String en, Expression expression) {
    Words title = Words.of(zh, en);
    Measure measure = new Measure("value", title, expression, Format.WHOLE);
    Goal goal = id.equals("bad-hops") ? Goal.better(0) : null;
    return new Panel(id, title, DataView.ORDERS, "", new Chart.Tile(measure, Parts.NOW, goal), 8);
  }
}
