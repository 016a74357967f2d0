package io.orderpulse.dashboards.boards;

import static io.orderpulse.dashboards.boards.Parts.CARRIER;
import static io.orderpulse.dashboards.boards.Parts.CHANNEL;

import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Control;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Goal;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Operation;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;
import io.orderpulse.dashboards.board.Split;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** (iv) What customers say, and whether we knew before. */
final class VoiceBoard {

  private static final Words CATEGORY = Words.of("类别", "category");

  static final Board BOARD =
      new Board(
          "voice",
          Words.of("OrderPulse 客户声音", "OrderPulse customer voice"),
          Words.of("客户抱怨什么，我们是否先知道", "What customers complain of, and whether we knew first"),
          "now-7d",
          List.of(new Control(DataView.METRICS, "channel", CHANNEL)),
          List.of(
              Parts.header(
                  Words.of(
                      "死亡三分钟：下单到首次投诉之间超过3分钟无人应答的空白段。",
                      "Blank segments: more than 3 minutes without any progress between placing and the first complaint.")),
              Row.of(
                  7,
                  Parts.tile(Figure.COMPLAINTS, 8),
                  Parts.tile(Figure.COMPLAINTS_PER_1000, 8),
                  Parts.tile(Figure.WARNING_LEAD_TIME, 8),
                  Parts.tile(Figure.WARNING_COVERAGE, 8),
                  Parts.tile(Figure.BLANK_SEGMENTS, 8),
                  Parts.open(
                      "complaint-surge", Words.of("投诉激增", "Complaint surges"), Goal.atMost(0), 8)),
              Row.of(
                  12,
                  Parts.counts(Figure.KEYWORD_CLASS_SHARE, "category", CATEGORY, 24),
                  Parts.rates(Figure.KEYWORD_CLASS_SHARE, "category", CATEGORY, 24)),
              Row.of(
                  12,
                  Parts.sums(Figure.COMPLAINTS, "channel", CHANNEL, 16),
                  Parts.sums(Figure.COMPLAINTS, "carrier", CARRIER, 16),
                  Parts.sums(Figure.VOICE_TREND, "phrase", Words.of("说法", "phrase"), 16)),
              Row.of(14, segments(), Parts.trend(Figure.COMPLAINTS_PER_1000, null, 16)),
              Row.of(
                  14,
                  Parts.opened(
                      "voice-opened",
                      Words.of("客户声音异常", "Anomalies from what customers say"),
                      "rule.id: (\"review-defect\" or \"return-reason\" or \"complaint-surge\""
                          + " or \"signoff-contradiction\")",
                      "rule.id",
                      Parts.RULE,
                      24),
                  Parts.ranking(
                      "voices",
                      Words.of("有抱怨的订单 · 类别", "Orders with complaints · category"),
                      DataView.ORDERS,
                      "voice: *",
                      "voice",
                      CATEGORY,
                      24))));

  private VoiceBoard() {}

  private static Panel segments() {
    return new Panel(
        "segments",
        Words.of("死亡三分钟 · 空白最多的环节", "Blank segments · where nothing is heard"),
        DataView.METRICS,
        Figure.BLANK_SEGMENTS.kql(),
        new Chart.Table(
            List.of(
                new Split.Terms("from", Words.of("从", "From"), 8, "num"),
                new Split.Terms("to", Words.of("到", "To"), 4, "num"),
                new Split.Terms("kind", Words.of("是否投诉", "Complained"), 2, null)),
            List.of(
                new Measure("num", Words.of("空白段", "Blank"), Expression.sum("num"), Format.WHOLE),
                new Measure(
                    "den", Words.of("全部段", "Segments"), Expression.sum("den"), Format.WHOLE),
                Figure.BLANK_SEGMENTS.measure(),
                new Measure(
                    "p95",
                    Words.of("时长P95（秒）", "Duration p95 (s)"),
                    Expression.percentile(Operation.P95, "values"),
                    Format.WHOLE))),
        32);
  }
}
