package io.orderpulse.dashboards.boards;

import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Colour;
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

/** Panels that several boards have. */
final class Parts {

  static final Words NUMBER = Words.of("数量", "Number");
  static final Words RULE = Words.of("规则", "Rule");
  static final Words WAREHOUSE = Words.of("仓库", "Warehouse");
  static final Words CHANNEL = Words.of("渠道", "Channel");
  static final Words CARRIER = Words.of("承运商", "Carrier");
  static final Words NOW = Words.of("当前", "now");
  static final Words IN_RANGE = Words.of("所选时段", "in the range shown");

  private Parts() {}

  /** Links to all boards, and what this one is for. */
  static Row header(Words purpose) {
    String zh =
        "[总览](#flow) · [单个订单](#order) · [物流与签收](#logistics) · [客户声音](#voice) · "
            + "[规则与版本](#rules) · [库存与仓库](#stock) · [作业运行](#jobs)\n\n";
    String en =
        "[Overview](#flow) · [One order](#order) · [Logistics](#logistics) · [Voice](#voice) · "
            + "[Rules](#rules) · [Stock](#stock) · [Jobs](#jobs)\n\n";
    Words text = Words.of(zh + purpose.zh(), en + purpose.en());
    return Row.of(4, Panel.note("links", text, Row.WIDTH));
  }

  /** One figure with its goal. */
  static Panel tile(Figure figure, int width) {
    String goal = figure.goalText();
    Words subtitle = goal == null ? IN_RANGE : Words.of("目标 " + goal, "Goal " + goal);
    return new Panel(
        figure.id().replace('_', '-'),
        figure.label(),
        DataView.METRICS,
        figure.kql(),
        new Chart.Tile(figure.measure(), subtitle, figure.goal()),
        width);
  }

  /** One figure over time, with a line at its goal. */
  static Panel trend(Figure figure, Split.Terms by, int width) {
    Double goal = figure.goal() == null || by != null ? null : (Double) figure.goal().limit();
    Words title =
        figure.goalText() == null
            ? figure.label()
            : Words.of(
                figure.label().zh() + "（目标 " + figure.goalText() + "）",
                figure.label().en() + " (goal " + figure.goalText() + ")");
    return new Panel(
        figure.id().replace('_', '-') + "-trend",
        title,
        DataView.METRICS,
        figure.kql(),
        new Chart.Series(
            Chart.Series.Shape.LINE, Split.Time.DEFAULT, by, List.of(figure.measure()), goal),
        width);
  }

  /** A rate by a dimension with what it is made of; the greatest denominators first. */
  static Panel rates(Figure figure, String field, Words label, int width) {
    return new Panel(
        figure.id().replace('_', '-') + "-by-" + field,
        Words.of(
            figure.label().zh() + " · " + label.zh(), figure.label().en() + " · " + label.en()),
        DataView.METRICS,
        figure.kql(),
        new Chart.Table(
            List.of(new Split.Terms(field, label, 20, "den")),
            List.of(
                figure.measure(),
                new Measure("num", Words.of("分子", "Of these"), Expression.sum("num"), Format.WHOLE),
                new Measure("den", Words.of("分母", "Of all"), Expression.sum("den"), Format.WHOLE))),
        width);
  }

  /** How many documents there are now; beyond none it is coloured. */
  static Panel now(String id, Words title, DataView view, String kql, Goal goal, int width) {
    Measure measure = new Measure("value", title, Expression.count(""), Format.WHOLE);
    return new Panel(id, title, view, kql, new Chart.Tile(measure, NOW, goal), width);
  }

  /** Open anomalies of a rule. */
  static Panel open(String rule, Words title, Goal goal, int width) {
    return now(
        rule, title, DataView.ANOMALIES_NOW, isOpen("rule.id: \"" + rule + "\""), goal, width);
  }

  /** Finds what is open. */
  static String isOpen(String kql) {
    return kql + " and not status: \"RESOLVED\"";
  }

  /** Values of a field by how many documents have them. */
  static Panel ranking(
      String id, Words title, DataView view, String kql, String field, Words label, int width) {
    Measure count = new Measure("count", NUMBER, Expression.count(""), Format.WHOLE, Colour.BLUE);
    return new Panel(
        id,
        title,
        view,
        kql,
        new Chart.Series(
            Chart.Series.Shape.RANKING,
            new Split.Terms(field, label, 12, "count"),
            null,
            List.of(count),
            null),
        width);
  }

  /** A sum by a dimension, the greatest first. */
  static Panel sums(Figure figure, String field, Words label, int width) {
    Measure sum =
        new Measure("sum", figure.label(), Expression.sum("num"), Format.WHOLE, Colour.BLUE);
    return new Panel(
        figure.id().replace('_', '-') + "-by-" + field,
        Words.of(
            figure.label().zh() + " · " + label.zh(), figure.label().en() + " · " + label.en()),
        DataView.METRICS,
        figure.kql(),
        new Chart.Series(
            Chart.Series.Shape.RANKING,
            new Split.Terms(field, label, 12, "sum"),
            null,
            List.of(sum),
            null),
        width);
  }

  /** Numerators over time, by the values with most of them. */
  static Panel counts(Figure figure, String field, Words label, int width) {
    return new Panel(
        figure.id().replace('_', '-') + "-counts",
        Words.of(figure.label().zh() + " · 数量", figure.label().en() + " · numbers"),
        DataView.METRICS,
        figure.kql(),
        new Chart.Series(
            Chart.Series.Shape.BARS,
            Split.Time.DEFAULT,
            new Split.Terms(field, label, 8, "sum"),
            List.of(new Measure("sum", NUMBER, Expression.sum("num"), Format.WHOLE)),
            null),
        width);
  }

  /** Documents over time, by a field. */
  static Panel opened(String id, Words title, String kql, String field, Words label, int width) {
    return new Panel(
        id,
        title,
        DataView.ANOMALIES,
        kql,
        new Chart.Series(
            Chart.Series.Shape.BARS,
            Split.Time.DEFAULT,
            new Split.Terms(field, label, 9, "count"),
            List.of(new Measure("count", NUMBER, Expression.count(""), Format.WHOLE)),
            null),
        width);
  }
}
