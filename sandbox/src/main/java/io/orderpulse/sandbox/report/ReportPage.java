package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Figure;
import java.util.ArrayList;
import java.util.List;

/** What the daily and the monthly page have in common: frame, headline, figures, trends. */
abstract class ReportPage {

  final Report report;
  final Terms terms;
  final Html html = new Html();

  ReportPage(Report report, Language language) {
    this.report = report;
    this.terms = new Terms(language, report.span().zone());
  }

  /** The name of the page. */
  abstract String title();

  /** Everything below the headline. */
  abstract void body();

  /**
   * The whole page.
   *
   * @param made when it was made, as people read it
   */
  final String print(String made) {
    html.raw("<!doctype html>\n<html lang=\"").raw(terms.say("zh-CN", "en")).raw("\"><head>");
    html.raw("<meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.text("title", title()).raw("<style>").raw(Style.CSS).raw("</style></head><body><main>\n");
    html.text("h1", title());
    html.text("p", "made", terms.say("生成于 ", "Made ") + made);
    if (report.isEmpty()) {
      html.text(
          "p",
          "empty",
          terms.say(
              "这段时间没有任何数据：检查日期、索引前缀，以及作业是否在运行。",
              "There is no data for this time: check the date, the index prefix, and that the jobs run."));
    }
    body();
    html.text(
        "footer",
        terms.say(
            "OrderPulse · 数字为分钟指标求和之商，可与看板逐一核对。",
            "OrderPulse · Figures are sums over sums of minutes, the same as on the boards."));
    return html.raw("</main></body></html>\n").toString();
  }

  final void heading(String zh, String en) {
    html.text("h2", terms.say(zh, en));
  }

  final void note(String zh, String en) {
    html.text("p", "note", terms.say(zh, en));
  }

  /** All figures with their goals; what missed is marked by a word, a sign and a colour. */
  final void figures() {
    html.open("div", "wide").open("table", "figures").raw("<thead><tr>");
    html.text("th", terms.say("指标", "Figure"));
    html.text("th", "number", terms.say("数值", "Value"));
    html.text("th", "number", terms.say("目标", "Goal"));
    html.text("th", terms.say("结论", "Verdict"));
    html.raw("</tr></thead><tbody>\n");
    for (FigureRow row : report.figures()) {
      if (row.figure() == Figure.VOICE_TREND || row.figure() == Figure.KEYWORD_CLASS_SHARE) {
        continue; // shares of single phrases and categories do not add up to a figure
      }
      html.raw("<tr>").text("td", row.figure().label().in(terms.language()));
      html.text("td", "number", row.text());
      html.text("td", "number", row.figure().goalText() == null ? "" : row.figure().goalText());
      html.text("td", row.missed() ? "missed" : "", verdict(row));
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n");
  }

  private String verdict(FigureRow row) {
    if (!row.known()) {
      return terms.say("无数据", "no data");
    }
    if (row.figure().goal() == null) {
      return "";
    }
    return row.missed() ? terms.say("✗ 未达标", "✗ missed") : terms.say("✓ 达标", "✓ met");
  }

  final void trends(List<Figure> figures) {
    html.open("div", "charts");
    for (Figure figure : figures) {
      report
          .row(figure)
          .filter(row -> row.days().stream().anyMatch(Double::isFinite))
          .ifPresent(this::trend);
    }
    html.close("div");
  }

  private void trend(FigureRow row) {
    String name = row.figure().label().in(terms.language());
    String goal =
        row.figure().goalText() == null
            ? ""
            : terms.say("（目标 ", " (goal ") + row.figure().goalText() + terms.say("）", ")");
    html.open("figure", "");
    html.text("figcaption", name + goal);
    html.raw(LineChart.svg(row, report.days(), name + goal));
    html.close("figure");
  }

  /** Blank segments beside what is usual. */
  final void ways(List<Way> ways) {
    List<List<String>> rows = new ArrayList<>();
    for (Way way : ways) {
      rows.add(
          List.of(
              terms.way(way.name()),
              way.norm().isPresent() ? terms.duration(way.norm().getAsDouble()) : "–",
              terms.whole(way.blank()),
              terms.whole(way.all()),
              terms.share(new Part(way.name(), way.blank(), way.all()))));
    }
    listed(
        List.of(
            terms.say("从 → 到", "From → to"),
            terms.say("常态", "Norm"),
            terms.say("空白", "Blank"),
            terms.say("全部", "All"),
            terms.say("占比", "Share")),
        rows,
        1);
  }

  final void aboutNorms() {
    note(
        "空白：超过3分钟，并且超过该环节自己的常态（近90天未投诉订单的P95）；无常态的环节按3分钟、运输段按24小时计。" + "按定义约5%的段会超过常态，多出越多越靠前。",
        "Blank: longer than 3 minutes and than the norm of that way, which is the p95 of orders"
            + " without complaint in 90 days; where there is none, 3 minutes, in transit 24 h. By"
            + " this about 5 % of all are longer; those come first that have most beyond.");
  }

  final void listed(List<String> heads, List<List<String>> rows, int numbersFrom) {
    if (rows.isEmpty()) {
      html.text("p", "note", terms.say("没有。", "None."));
    } else {
      html.table(heads, rows, numbersFrom);
    }
  }

  final void findings() {
    List<List<String>> rows = new ArrayList<>();
    for (Finding f : report.findings()) {
      rows.add(
          List.of(
              f.name(),
              f.summary(),
              terms.time(f.opened()),
              terms.code(f.owner()),
              terms.code(f.status()),
              Long.toString(f.orders()),
              terms.money(f.amount())));
    }
    listed(
        List.of(
            terms.say("异常", "Anomaly"),
            terms.say("说明", "Summary"),
            terms.say("发生", "Opened"),
            terms.say("负责人", "Owner"),
            terms.say("状态", "Status"),
            terms.say("订单", "Orders"),
            terms.say("金额（元）", "CNY")),
        rows,
        5);
  }
}
