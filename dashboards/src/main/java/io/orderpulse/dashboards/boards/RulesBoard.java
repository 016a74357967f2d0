package io.orderpulse.dashboards.boards;

import static io.orderpulse.dashboards.boards.Parts.RULE;

import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Operation;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;
import io.orderpulse.dashboards.board.Split;
import io.orderpulse.dashboards.board.Words;
import java.util.List;

/** (v) Rules: which version judges, how well; policies and drawings that drifted. */
final class RulesBoard {

  static final Board BOARD =
      new Board(
          "rules",
          Words.of("OrderPulse 规则与版本漂移", "OrderPulse rules and drift"),
          Words.of("哪版规则在判，判得准不准，哪里漂移了", "Which rules judge, how well, and what drifted"),
          "now-30d",
          List.of(),
          List.of(
              Parts.header(
                  Words.of(
                      "有策可依：系统里跑的策略应与文件一致，图纸应与客户确认的一致。",
                      "What systems run should be what was documented and confirmed.")),
              Row.of(
                  7,
                  Parts.tile(Figure.POLICY_DRIFT_COUNT, 8),
                  Parts.tile(Figure.POLICY_DRIFT_ORDERS, 8),
                  Parts.tile(Figure.POLICY_DRIFT_CNY, 8),
                  Parts.tile(Figure.DRAWING_MISMATCH_RATE, 8),
                  Parts.tile(Figure.RULE_PRECISION, 8),
                  Parts.tile(Figure.FALSE_POSITIVE_RATE, 8)),
              Row.of(12, Panel.found("versions", Searches.VERSIONS, Row.WIDTH)),
              Row.of(
                  14,
                  Parts.rates(Figure.RULE_PRECISION, "rule", RULE, 16),
                  Parts.rates(Figure.WARNING_COVERAGE, "rule", RULE, 16),
                  leadTimes()),
              Row.of(
                  12,
                  Parts.sums(Figure.POLICY_DRIFT_ORDERS, "kind", Words.of("系统", "system"), 16),
                  Parts.opened(
                      "opened-by-rule",
                      Words.of("新发异常 · 规则", "Anomalies opened · rule"),
                      "",
                      "rule.id",
                      RULE,
                      32)),
              Row.of(14, quiet(), Panel.found("rule-versions", Searches.RULES, 32))));

  private RulesBoard() {}

  private static Panel leadTimes() {
    return new Panel(
        "lead-times",
        Words.of("预警提前量 · 规则（秒）", "Warning lead time · rule (s)"),
        DataView.METRICS,
        Figure.WARNING_LEAD_TIME.kql(),
        new Chart.Table(
            List.of(new Split.Terms("rule", RULE, 20, "den")),
            List.of(
                Figure.WARNING_LEAD_TIME.measure(),
                new Measure(
                    "p95",
                    Words.of("P95", "p95"),
                    Expression.percentile(Operation.P95, "values"),
                    Format.WHOLE),
                new Measure("den", Words.of("订单", "Orders"), Expression.sum("den"), Format.WHOLE))),
        16);
  }

  private static Panel quiet() {
    return new Panel(
        "quiet",
        Words.of("抑制与通知 · 规则", "Muted and told · rule"),
        DataView.ANOMALIES,
        "",
        new Chart.Table(
            List.of(new Split.Terms("rule.id", RULE, 30, "all")),
            List.of(
                new Measure(
                    "told",
                    Words.of("已通知", "Told"),
                    Expression.count("notify: true"),
                    Format.WHOLE),
                new Measure("all", Words.of("全部", "All"), Expression.count(""), Format.WHOLE))),
        16);
  }
}
