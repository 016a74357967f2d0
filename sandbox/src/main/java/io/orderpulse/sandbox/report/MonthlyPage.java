package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Figure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    aboutNorms();
    ways(report.ways());
    heading("死亡三分钟：被投诉订单", "Blank segments of complained orders");
    ways(report.complained());
    heading("近90天被投诉最多的10单：空白最多的环节", "The ten orders with most complaints of 90 days: where");
    worstWays();
    heading("近90天被投诉最多的10单", "The ten orders with most complaints of 90 days");
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
              blanks(order).map(this::blank).collect(Collectors.joining(", "))));
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

  /** What of an order's segments is beyond the norm of its way. */
  private Stream<Complained.Blank> blanks(Complained order) {
    return order.blanks().stream()
        .filter(blank -> blank.seconds() > report.norms().limit(blank.way()));
  }

  private String blank(Complained.Blank blank) {
    return terms.way(blank.way()) + " " + terms.duration(blank.seconds());
  }

  private void worstWays() {
    Map<String, List<Long>> ways = new TreeMap<>();
    for (Complained order : report.worst()) {
      blanks(order)
          .forEach(
              blank ->
                  ways.computeIfAbsent(blank.way(), w -> new ArrayList<>()).add(blank.seconds()));
    }
    List<List<String>> rows = new ArrayList<>();
    ways.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, List<Long>> e) -> sum(e.getValue()))
                .reversed())
        .forEach(way -> rows.add(row(way.getKey(), way.getValue())));
    listed(
        List.of(
            terms.say("从 → 到", "From → to"),
            terms.say("常态", "Norm"),
            terms.say("空白", "Blank"),
            terms.say("最长", "Longest"),
            terms.say("合计", "Together")),
        rows,
        1);
  }

  private List<String> row(String way, List<Long> seconds) {
    OptionalDouble norm = report.norms().norm(way);
    return List.of(
        terms.way(way),
        norm.isPresent() ? terms.duration(norm.getAsDouble()) : "–",
        Integer.toString(seconds.size()),
        terms.duration(Collections.max(seconds)),
        terms.duration(sum(seconds)));
  }

  private static long sum(List<Long> seconds) {
    return seconds.stream().mapToLong(Long::longValue).sum();
  }

  private void drift() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : report.drifts()) {
      rows.add(List.of(part.name(), terms.whole(part.num())));
    }
    listed(List.of(terms.say("系统", "System"), terms.say("影响订单", "Orders")), rows, 1);
  }
}
