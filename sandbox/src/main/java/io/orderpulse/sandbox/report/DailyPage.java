package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The morning report: what must be shipped first, how yesterday was, where it went wrong. */
final class DailyPage extends ReportPage {

  private static final List<Figure> TRENDS =
      List.of(
          Figure.BREAKPOINT_RATE,
          Figure.ON_TIME_SHIP_RATE,
          Figure.ORDER_ERROR_RATE,
          Figure.MANUAL_INTERVENTIONS_PER_1000,
          Figure.COMPLAINTS_PER_1000,
          Figure.COST_AT_RISK_CNY);

  DailyPage(Report report, Language language) {
    super(report, language);
  }

  @Override
  String title() {
    return terms.say("OrderPulse 晨报 ", "OrderPulse morning report ") + report.span().first();
  }

  @Override
  void body() {
    summary();
    heading("红灯清单（当前）", "Red list (now)");
    red();
    heading("昨日指标与目标", "Yesterday's figures and goals");
    figures();
    heading("断点最多的环节", "Links with most broken hops");
    links();
    heading("死亡三分钟：空白最多的环节", "Blank segments: where nothing was heard");
    aboutNorms();
    ways(report.ways());
    heading("影响金额最大的异常", "The dearest anomalies");
    findings();
    heading("走势（14天）", "Trends (14 days)");
    trends(TRENDS);
  }

  private void summary() {
    html.open("div", "tiles");
    tile(Long.toString(report.redInAll()), terms.say("红灯订单", "red orders"), report.redInAll() > 0);
    List<FigureRow> missed = report.missed();
    tile(Integer.toString(missed.size()), terms.say("项指标未达标", "goals missed"), !missed.isEmpty());
    report
        .row(Figure.COST_AT_RISK_CNY)
        .filter(FigureRow::known)
        .ifPresent(row -> tile(row.text(), terms.say("风险金额（元）", "CNY at risk"), false));
    html.close("div");
    if (!missed.isEmpty()) {
      String names =
          missed.stream()
              .map(row -> row.figure().label().in(terms.language()) + " " + row.text())
              .collect(Collectors.joining(terms.say("、", ", ")));
      html.text("p", "missed", terms.say("✗ 未达标：", "✗ Missed: ") + names);
    }
  }

  private void tile(String number, String words, boolean bad) {
    html.open("div", bad ? "tile bad" : "tile");
    html.text("strong", number).text("span", words);
    html.close("div");
  }

  private void red() {
    List<List<String>> rows = new ArrayList<>();
    for (RedOrder order : report.red()) {
      rows.add(
          List.of(
              order.id(),
              terms.time(order.due()),
              order.rules().stream()
                  .map(terms::rule)
                  .collect(Collectors.joining(terms.say("、", ", "))),
              order.owners().stream().map(terms::code).collect(Collectors.joining(" ")),
              terms.code(order.stage()),
              order.warehouse(),
              order.channel(),
              terms.money(order.amount())));
    }
    listed(
        List.of(
            terms.say("订单", "Order"),
            terms.say("应发", "Due"),
            terms.say("原因", "Why"),
            terms.say("负责人", "Owner"),
            terms.say("阶段", "Stage"),
            terms.say("仓库", "Warehouse"),
            terms.say("渠道", "Channel"),
            terms.say("金额（元）", "CNY")),
        rows,
        7);
    if (report.redInAll() > rows.size()) {
      note(
          "共 " + report.redInAll() + " 单，只列最急的 " + rows.size() + " 单。",
          "The most urgent " + rows.size() + " of " + report.redInAll() + ".");
    }
  }

  private void links() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : report.links()) {
      rows.add(
          List.of(
              part.name(), terms.whole(part.num()), terms.whole(part.den()), terms.share(part)));
    }
    listed(
        List.of(
            terms.say("环节", "Link"),
            terms.say("断点", "Broken"),
            terms.say("全部", "All"),
            terms.say("断点率", "Rate")),
        rows,
        1);
  }
}
