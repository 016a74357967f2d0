package io.orderpulse.dashboards.boards;

import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Goal;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Operation;
import io.orderpulse.dashboards.board.Words;
import java.util.Locale;

/** A figure that the health job counts: what it is called, how it adds up, what it should be. */
public enum Figure {
  /** Hops that were missing or late. */
  BREAKPOINT_RATE("断点率", "Breakpoint rate", Kind.RATE, Goal.atMost(0.003), "≤ 0.3%"),
  /** Policies in force somewhere that are not those documented. */
  POLICY_DRIFT_COUNT("策略漂移次数", "Policy drifts", Kind.COUNT, Goal.atMost(0), "0"),
  /** Orders decided by them. */
  POLICY_DRIFT_ORDERS("漂移影响订单", "Orders under drift", Kind.COUNT, Goal.atMost(0), "0"),
  /** What these are worth. */
  POLICY_DRIFT_CNY("漂移影响金额（元）", "CNY under drift", Kind.MONEY, Goal.atMost(0), "0"),
  /** Tickets of manual intervention. */
  MANUAL_INTERVENTIONS_PER_1000(
      "每千单人工干预", "Manual interventions per 1000", Kind.PER_1000, Goal.atMost(2), "≤ 2"),
  /** Orders shipped when due. */
  ON_TIME_SHIP_RATE("准时发货率", "On-time shipping", Kind.RATE, Goal.atLeast(0.987), "≥ 98.7%"),
  /** Orders delivered as promised. */
  ON_TIME_DELIVERY_RATE("准时送达率", "On-time delivery", Kind.RATE, Goal.atLeast(0.987), "≥ 98.7%"),
  /** Expedited orders shipped within 24 h. */
  EXPEDITE_24H_RATE(
      "加急24小时发货率", "Expedited within 24 h", Kind.RATE, Goal.atLeast(0.992), "≥ 99.2%"),
  /** Orders that something was wrong with. */
  ORDER_ERROR_RATE("订单差错率", "Order errors", Kind.RATE, Goal.atMost(0.008), "≤ 0.8%"),
  /** Orders keyed in wrongly. */
  MANUAL_ENTRY_ERROR_RATE("补录差错率", "Manual entry errors", Kind.RATE, null, null),
  /**
   * Pick tasks too many. Its limit is per day; a rule watches it, as sums of other ranges do not.
   */
  DUPLICATE_PICKS("重复派单", "Duplicate picks", Kind.COUNT, null, null),
  /** Orders sold that nobody has. */
  OVERSOLD_ORDERS("超卖订单", "Oversold orders", Kind.COUNT, Goal.atMost(0), "0"),
  /** What these are worth. */
  OVERSOLD_CNY("超卖金额（元）", "Oversold CNY", Kind.MONEY, Goal.atMost(0), "0"),
  /** Complaints filed. */
  COMPLAINTS("投诉", "Complaints", Kind.COUNT, null, null),
  /** Complaints by orders. */
  COMPLAINTS_PER_1000("每千单投诉", "Complaints per 1000", Kind.PER_1000, null, null),
  /** Drawings released that the customer did not confirm. */
  DRAWING_MISMATCH_RATE("图纸错配率", "Drawing mismatches", Kind.RATE, Goal.atMost(0), "0"),
  /** What texts complain of. */
  KEYWORD_CLASS_SHARE("问题类别占比", "Share of categories", Kind.RATE, null, null),
  /** Orders that turned red. */
  RED_ORDERS("转红订单", "Orders turned red", Kind.COUNT, null, null),
  /** Orders that turned yellow. */
  YELLOW_ORDERS("转黄订单", "Orders turned yellow", Kind.COUNT, null, null),
  /** From true to told, in seconds. */
  DETECTION_DELAY("检出时延P95（秒）", "Detection delay p95 (s)", Kind.P95, Goal.atMost(480), "≤ 480 s"),
  /** From warned to complained, in seconds. */
  WARNING_LEAD_TIME(
      "预警提前量中位数（秒）",
      "Warning lead time, median (s)",
      Kind.P50,
      Goal.atLeast(2220),
      "≥ 2220 s (37 min)"),
  /** Complained orders that were warned of. */
  WARNING_COVERAGE("预警覆盖率", "Warning coverage", Kind.RATE, null, null),
  /** Warned orders that were complained about. */
  RULE_PRECISION("预警命中率", "Warning precision", Kind.RATE, null, null),
  /** Anomalies that people called false. */
  FALSE_POSITIVE_RATE("误报率", "False positives", Kind.RATE, null, null),
  /** What orders with grave anomalies are worth. */
  COST_AT_RISK_CNY("风险金额（元）", "CNY at risk", Kind.MONEY, null, null),
  /** Segments of orders in which nothing was heard. */
  BLANK_SEGMENTS("空白段占比", "Blank segments", Kind.RATE, null, null),
  /** Phrases that come up. */
  VOICE_TREND("新说法", "Trending phrases", Kind.RATE, null, null);

  private enum Kind {
    RATE,
    PER_1000,
    COUNT,
    MONEY,
    P50,
    P95
  }

  private final Words label;
  private final Kind kind;
  private final Goal goal;
  private final String goalText;

  Figure(String zh, String en, Kind kind, Goal goal, String goalText) {
    this.label = Words.of(zh, en);
    this.kind = kind;
    this.goal = goal;
    this.goalText = goalText;
  }

  /** The id in documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called. */
  public Words label() {
    return label;
  }

  /** What it should be; null when there is no goal. */
  public Goal goal() {
    return goal;
  }

  /** The goal in words; null when there is none. */
  public String goalText() {
    return goalText;
  }

  /**
   * The value of sums.
   *
   * @return not a number when there is nothing to divide by, or when it is a quantile
   */
  public double of(double num, double den) {
    return switch (kind) {
      case RATE -> num / den;
      case PER_1000 -> num / den * 1000;
      case COUNT, MONEY -> num;
      case P50, P95 -> Double.NaN;
    };
  }

  /** Which percentile of all values it is; 0 when it is made of sums. */
  public int percentile() {
    return kind == Kind.P50 ? 50 : kind == Kind.P95 ? 95 : 0;
  }

  /** How a value is written: per cent, two digits, or whole. */
  public String text(double value) {
    return switch (kind) {
      case RATE -> String.format(Locale.ROOT, "%.2f%%", value * 100);
      case PER_1000 -> String.format(Locale.ROOT, "%.2f", value);
      default -> String.format(Locale.ROOT, "%,.0f", value);
    };
  }

  /** Finds its documents. */
  public String kql() {
    return "metric: \"" + id() + "\"";
  }

  /** The figure over the documents of the panel. */
  Measure measure() {
    return switch (kind) {
      case RATE -> measure(Expression.sum("num").over(Expression.sum("den")), Format.PERCENT);
      case PER_1000 ->
          measure(Expression.sum("num").over(Expression.sum("den")).times(1000), Format.DECIMAL);
      case COUNT, MONEY -> measure(Expression.sum("num"), Format.WHOLE);
      case P50 -> measure(Expression.percentile(Operation.P50, "values"), Format.WHOLE);
      case P95 -> measure(Expression.percentile(Operation.P95, "values"), Format.WHOLE);
    };
  }

  private Measure measure(Expression expression, Format format) {
    return new Measure("value", label, expression, format, Colour.BLUE);
  }
}
