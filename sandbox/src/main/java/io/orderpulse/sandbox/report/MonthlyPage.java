package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Figure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The monthly report: which policies drifted, and where customers heard nothing. */
final class MonthlyPage extends ReportPage {

  private static final List<Figure> TRENDS =
      List.of(
          Figure.POLICY_DRIFT_COUNT,
          Figure.POLICY_DRIFT_CNY,
          Figure.BLANK_SEGMENTS,
          Figure.COMPLAINTS_PER_1000,
          Figure.BREAKPOINT_RATE,
          Figure.WARNING_COVERAGE);

  MonthlyPage(Report report, Language language) {
    super(report, language);
  }

  @Override
  String title() {
    return terms.say("OrderPulse 月报：策略漂移与死亡三分钟 ", "OrderPulse monthly report: drift and blanks ")
        + YearMonth.from(report.span().first());
  }

  @Override
  void body() {
    heading("策略漂移", "Policy drift");
    note(
        "系统里生效的策略与文件不一致的次数，以及期间按漂移版本决定的订单。",
        "How often what a system ran was not what was documented, and the orders decided by it.");
    drift();
    heading("漂移明细（按金额）", "Drifts, the dearest first");
    findings();
    heading("死亡三分钟：全部订单", "Blank segments of all orders");
    note(
        "两次进展之间超过3分钟无消息；运输段按24小时计。",
        "More than 3 minutes without news between two steps; 24 h in transit.");
    segments(report.segments(), "从 → 到", "From → to");
    heading("死亡三分钟：被投诉订单", "Blank segments of complained orders");
    segments(report.complained(), "从 → 到", "From → to");
    heading("被投诉最多的订单", "Orders with most complaints");
    worst();
    heading("本月指标", "Figures of the month");
    figures();
    heading("每日走势", "Day by day");
    trends(TRENDS);
  }

  private void worst() {
    List<List<String>> rows = new ArrayList<>();
    for (Complained order : report.worst()) {
      rows.add(
          List.of(
              order.id(),
              Long.toString(order.complaints()),
              terms.time(order.first()),
              order.blanks().stream().map(this::blank).collect(Collectors.joining(", "))));
    }
    listed(
        List.of(
            terms.say("订单", "Order"),
            terms.say("投诉", "Complaints"),
            terms.say("首次投诉", "First"),
            terms.say("空白段", "Blank segments")),
        rows,
        4);
  }

  private String blank(Complained.Blank blank) {
    return terms.way(blank.way()) + " " + blank.minutes() + terms.say(" 分钟", " min");
  }

  private void drift() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : report.drifts()) {
      rows.add(List.of(part.name(), terms.whole(part.num())));
    }
    listed(List.of(terms.say("系统", "System"), terms.say("影响订单", "Orders")), rows, 1);
  }
}
