package io.orderpulse.dashboards.boards;

import static io.orderpulse.dashboards.boards.Parts.CARRIER;
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

/** (iii) Parcels on their way, and what was signed. */
final class LogisticsBoard {

  /** The rules of parcels. */
  static final String RULES =
      "rule.id: (\"logistics-silent\" or \"printed-not-collected\" or \"waybill-reused\""
          + " or \"waybill-missing\" or \"carrier-suspended\" or \"signoff-missing\""
          + " or \"signoff-mismatch\" or \"signoff-contradiction\")";

  static final Board BOARD =
      new Board(
          "logistics",
          Words.of("OrderPulse 物流与签收", "OrderPulse logistics and sign-off"),
          Words.of("包裹到哪了，签收的对不对", "Where parcels are, and whether receipts fit"),
          "now-7d",
          List.of(new Control(DataView.ORDERS, "warehouse", WAREHOUSE)),
          List.of(
              Parts.header(
                  Words.of(
                      "72小时无轨迹的包裹已自动要求发补偿话术。",
                      "A parcel without a scan for 72 h has a compensation message requested.")),
              Row.of(
                  7,
                  Parts.tile(Figure.ON_TIME_DELIVERY_RATE, 8),
                  Parts.open(
                      "logistics-silent",
                      Words.of("72小时无轨迹", "Silent for 72 h"),
                      Goal.atMost(0),
                      8),
                  Parts.open(
                      "printed-not-collected",
                      Words.of("打单未揽收", "Printed, not collected"),
                      Goal.better(0),
                      8),
                  Parts.open(
                      "signoff-mismatch", Words.of("签收不符", "Sign-off mismatch"), Goal.atMost(0), 8),
                  Parts.open(
                      "signoff-contradiction",
                      Words.of("签收矛盾", "Signed, not received"),
                      Goal.atMost(0),
                      8),
                  Parts.open("signoff-missing", Words.of("缺签收照片", "No sign-off photo"), null, 8)),
              Row.of(
                  12,
                  Parts.trend(
                      Figure.ON_TIME_DELIVERY_RATE,
                      new Split.Terms("carrier", CARRIER, 6, null),
                      24),
                  Parts.rates(Figure.ON_TIME_DELIVERY_RATE, "carrier", CARRIER, 24)),
              Row.of(
                  12,
                  Parts.opened(
                      "parcels-opened",
                      Words.of("物流与签收异常", "Anomalies of parcels"),
                      RULES,
                      "rule.id",
                      RULE,
                      24),
                  Parts.ranking(
                      "last-scans",
                      Words.of("在途包裹 · 最后轨迹", "Parcels on their way · last scan"),
                      DataView.ORDERS,
                      "stage: (\"shipped\" or \"in_transit\")",
                      "last_scan.status",
                      Words.of("轨迹状态", "Scan"),
                      12),
                  Parts.ranking(
                      "signoffs",
                      Words.of("签收结论", "Sign-off verdicts"),
                      DataView.ORDERS,
                      "signoff: *",
                      "signoff",
                      Words.of("签收结论", "Verdict"),
                      12)),
              Row.of(16, Panel.found("parcels", Searches.PARCELS, Row.WIDTH))));

  private LogisticsBoard() {}
}
