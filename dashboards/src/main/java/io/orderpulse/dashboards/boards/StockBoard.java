package io.orderpulse.dashboards.boards;

import static io.orderpulse.dashboards.boards.Parts.RULE;
import static io.orderpulse.dashboards.boards.Parts.WAREHOUSE;

import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Control;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Goal;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;
import io.orderpulse.dashboards.board.Split;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** (vi) Stock and warehouses. */
final class StockBoard {

  /** The rules of stock and warehouses. */
  static final String RULES =
      "rule.id: (\"oversell\" or \"duplicate-pick\" or \"duplicate-pick-rate\""
          + " or \"route-mismatch\" or \"warehouse-full\" or \"near-expiry-stuck\""
          + " or \"stock-not-locked\" or \"freeze-leak\" or \"degrade-not-frozen\")";

  static final Board BOARD =
      new Board(
          "stock",
          Words.of("OrderPulse 库存与仓库", "OrderPulse stock and warehouses"),
          Words.of("超卖、重复派单、仓库是否跟得上", "Overselling, double picks, and whether warehouses keep up"),
          "now-7d",
          List.of(new Control(DataView.ORDERS, "warehouse", WAREHOUSE)),
          List.of(
              Parts.header(
                  Words.of(
                      "超卖按最新预占倒推受影响订单，未知金额按1272元计。",
                      "Oversold orders are the newest reservations; unknown amounts count as 1272 CNY.")),
              Row.of(
                  7,
                  Parts.tile(Figure.OVERSOLD_ORDERS, 8),
                  Parts.tile(Figure.OVERSOLD_CNY, 8),
                  Parts.tile(Figure.DUPLICATE_PICKS, 8),
                  Parts.tile(Figure.EXPEDITE_24H_RATE, 8),
                  Parts.open(
                      "warehouse-full", Words.of("仓容告警", "Warehouses full"), Goal.better(0), 8),
                  Parts.open(
                      "stock-not-locked", Words.of("未锁库", "Stock not locked"), Goal.atMost(0), 8)),
              Row.of(
                  12,
                  Parts.trend(
                      Figure.ON_TIME_SHIP_RATE,
                      new Split.Terms("warehouse", WAREHOUSE, 6, null),
                      24),
                  Parts.rates(Figure.ON_TIME_SHIP_RATE, "warehouse", WAREHOUSE, 24)),
              Row.of(
                  12,
                  Parts.sums(Figure.RED_ORDERS, "warehouse", WAREHOUSE, 16),
                  Parts.sums(Figure.DUPLICATE_PICKS, "warehouse", WAREHOUSE, 16),
                  Parts.rates(Figure.EXPEDITE_24H_RATE, "warehouse", WAREHOUSE, 16)),
              Row.of(
                  12,
                  Parts.opened(
                      "stock-opened",
                      Words.of("库存与仓库异常", "Anomalies of stock"),
                      RULES,
                      "rule.id",
                      RULE,
                      24),
                  Parts.ranking(
                      "open-orders",
                      Words.of("未出库订单 · 仓库", "Orders not shipped · warehouse"),
                      DataView.ORDERS,
                      "stage: (\"placed\" or \"paid\" or \"erp_created\" or \"picking\" or \"picked\""
                          + " or \"printed\")",
                      "warehouse",
                      WAREHOUSE,
                      24)),
              Row.of(16, Panel.found("stock-anomalies", Searches.STOCK, Row.WIDTH))));

  private StockBoard() {}
}
