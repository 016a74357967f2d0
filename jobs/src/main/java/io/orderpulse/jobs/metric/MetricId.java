package io.orderpulse.jobs.metric;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Every metric of the health job: the one place that says what it is. A figure is {@code scale ×
 * sum(num) ÷ sum(den)} over any windows and dimensions, or {@code sum(num)} of a plain count.
 */
public enum MetricId {
  ORDERS(
      "有效订单",
      "Valid orders",
      Unit.ORDERS,
      "",
      List.of("channel", "warehouse", "lane"),
      "valid orders, when they were placed",
      "",
      Kept.COHORT),
  BREAKPOINT_RATE(
      "断点率",
      "Breakpoint rate",
      Unit.PERCENT,
      "≤ 0.3",
      List.of("link"),
      "hops of the link table that were missing or late",
      "hops, each once: at its arrival or its deadline, whichever is earlier",
      Kept.WEEK),
  POLICY_DRIFT_COUNT(
      "策略漂移次数",
      "Policy drifts",
      Unit.COUNT,
      "= 0",
      List.of("kind"),
      "episodes of policy-drift, when the difference began; kind is the system",
      "",
      Kept.WEEK),
  POLICY_DRIFT_ORDERS(
      "漂移影响订单",
      "Orders under drift",
      Unit.ORDERS,
      "= 0",
      List.of("kind", "channel"),
      "valid orders placed while a drift lasted that say the drifted version decided them, within"
          + " its scope; kind is the system",
      "",
      Kept.COHORT),
  POLICY_DRIFT_CNY(
      "漂移影响金额",
      "CNY under drift",
      Unit.CNY,
      "= 0",
      List.of("kind", "channel"),
      "worth of those orders, as far as it is known",
      "",
      Kept.COHORT),
  MANUAL_INTERVENTIONS_PER_1000(
      "每千单人工干预",
      "Manual interventions per 1000",
      Unit.PER_THOUSAND,
      "≤ 2",
      List.of("kind"),
      "distinct tickets labelled 人工干预, when they first were, by kind (order-entry 客服补单,"
          + " finance-adjust 财务调账, warehouse-change 仓库改单)",
      "valid orders placed (records without kind)",
      Kept.COHORT),
  ON_TIME_SHIP_RATE(
      "准时发货率",
      "On-time shipping",
      Unit.PERCENT,
      "≥ 98.7",
      List.of("channel", "warehouse"),
      "of them shipped when due or earlier",
      "valid orders, in the window in which they were due, but those that ended unshipped by then",
      Kept.COHORT),
  ON_TIME_DELIVERY_RATE(
      "准时送达率",
      "On-time delivery",
      Unit.PERCENT,
      "≥ 98.7",
      List.of("channel", "warehouse", "carrier"),
      "of them signed for as promised or earlier",
      "valid orders with a promised delivery, in the window of that promise, but those that ended"
          + " undelivered by then",
      Kept.COHORT),
  EXPEDITE_24H_RATE(
      "加急24小时发货率",
      "Expedited within 24 h",
      Unit.PERCENT,
      "≥ 99.2",
      List.of("channel", "warehouse"),
      "of them shipped by then",
      "valid orders tagged 加急, 24 h after they were placed, but those that ended unshipped by then",
      Kept.COHORT),
  ORDER_ERROR_RATE(
      "订单差错率",
      "Order errors",
      Unit.PERCENT,
      "≤ 0.8",
      List.of("channel", "warehouse"),
      "of them with manual-entry-mismatch, duplicate-pick, oversell, signoff-mismatch (not merely"
          + " unreadable), MISSING_ITEM or WRONG_ITEM",
      "valid orders, when they were placed",
      Kept.COHORT),
  MANUAL_ENTRY_ERROR_RATE(
      "补录差错率",
      "Manual entry errors",
      Unit.PERCENT,
      "",
      List.of("channel"),
      "of them with manual-entry-mismatch",
      "valid orders keyed into the ERP by hand whose original is known, when they were keyed in",
      Kept.COHORT),
  DUPLICATE_PICKS(
      "重复派单",
      "Duplicate picks",
      Unit.COUNT,
      "≤ 50 per day",
      List.of("warehouse"),
      "pick tasks dispatched while others of the line were live, beyond what was ordered",
      "",
      Kept.WEEK),
  OVERSOLD_ORDERS(
      "超卖订单",
      "Oversold orders",
      Unit.ORDERS,
      "= 0",
      List.of("channel", "warehouse"),
      "valid orders that an oversell affected, once each, when it first did",
      "",
      Kept.WEEK),
  OVERSOLD_CNY(
      "超卖金额",
      "Oversold CNY",
      Unit.CNY,
      "= 0",
      List.of("channel", "warehouse"),
      "worth of those orders, 1272 where it is unknown",
      "",
      Kept.WEEK),
  COMPLAINTS(
      "投诉",
      "Complaints",
      Unit.COUNT,
      "week over week < +50 %",
      List.of("channel", "sku", "carrier", "warehouse"),
      "distinct complaints, when they were filed; week over week is a range against the one before",
      "",
      Kept.WEEK),
  COMPLAINTS_PER_1000(
      "每千单投诉",
      "Complaints per 1000",
      Unit.PER_THOUSAND,
      "",
      List.of("channel"),
      "distinct complaints but those about orders that were filtered out",
      "valid orders placed",
      Kept.COHORT),
  DRAWING_MISMATCH_RATE(
      "图纸错配率",
      "Drawing mismatches",
      Unit.PERCENT,
      "= 0",
      List.of("channel"),
      "of them with another version or content than the customer confirmed last",
      "drawings released",
      Kept.WEEK),
  KEYWORD_CLASS_SHARE(
      "问题类别占比",
      "Keyword class share",
      Unit.PERCENT,
      "",
      List.of("category"),
      "classified records with the category",
      "all classified records, said with each category",
      Kept.WEEK),
  RED_ORDERS(
      "红灯订单",
      "Orders that turned red",
      Unit.ORDERS,
      "= 0",
      List.of("channel", "warehouse"),
      "valid orders at their first light-red or ship-overdue",
      "",
      Kept.WEEK),
  YELLOW_ORDERS(
      "黄灯订单",
      "Orders that turned yellow",
      Unit.ORDERS,
      "",
      List.of("channel", "warehouse"),
      "valid orders at their first light-yellow",
      "",
      Kept.WEEK),
  DETECTION_DELAY(
      "检出时延",
      "Detection delay",
      Unit.SECONDS,
      "p95 ≤ 480",
      List.of("rule"),
      "sum of the seconds from when it was true and could be known until it was emitted; a fact of"
          + " the run, live only",
      "anomalies opened",
      Kept.WEEK),
  WARNING_LEAD_TIME(
      "预警提前量",
      "Warning lead time",
      Unit.SECONDS,
      "median ≥ 2220",
      List.of("rule"),
      "sum of the seconds from the first notified anomaly of an order to its first complaint; rule"
          + " is that of the anomaly",
      "complained orders that had one before, when the complaint was filed",
      Kept.WEEK),
  WARNING_COVERAGE(
      "预警覆盖率",
      "Warning coverage",
      Unit.PERCENT,
      "",
      List.of("rule"),
      "of them that had a notified anomaly before; rule is that of the first",
      "complained orders, at their first complaint (those that had none, without rule)",
      Kept.WEEK),
  RULE_PRECISION(
      "预警命中率",
      "Precision of a rule",
      Unit.PERCENT,
      "",
      List.of("rule"),
      "of them that were complained about afterwards",
      "orders with a notified anomaly of the rule, when the first of them notified",
      Kept.COHORT),
  FALSE_POSITIVE_RATE(
      "误报率",
      "False positives",
      Unit.PERCENT,
      "",
      List.of("rule"),
      "of them that a person called a false positive",
      "anomalies opened",
      Kept.WEEK),
  COST_AT_RISK_CNY(
      "风险金额",
      "CNY at risk",
      Unit.CNY,
      "",
      List.of("channel", "warehouse", "rule"),
      "worth of valid orders at their first anomaly of severity error or critical, once each, as far"
          + " as it is known; rule is that of the anomaly",
      "",
      Kept.COHORT),
  BLANK_SEGMENTS(
      "死亡三分钟",
      "Blank segments",
      Unit.PERCENT,
      "",
      List.of("from", "to", "kind"),
      "of them longer than 3 min, in transit 24 h (buckets: all durations in seconds)",
      "segments between progress events of valid orders, from placing to the first complaint, when"
          + " they ended; kind is complained or other",
      Kept.COHORT),
  CONFIRM_DELAY(
      "受理到确认",
      "Accepted to confirmed",
      Unit.SECONDS,
      "",
      List.of("lane"),
      "sum of the seconds from order.accepted to order.confirmed",
      "valid orders, when they were confirmed",
      Kept.WEEK);

  /** What a figure is given in, and how it comes from {@code num ÷ den}. */
  public enum Unit {
    COUNT("", 1),
    ORDERS("orders", 1),
    CNY("CNY", 1),
    SECONDS("s", 1),
    PERCENT("%", 100),
    PER_THOUSAND("‰", 1000);

    private final String symbol;
    private final int scale;

    Unit(String symbol, int scale) {
      this.symbol = symbol;
      this.scale = scale;
    }

    public String symbol() {
      return symbol;
    }

    /** {@code num ÷ den} times this is the figure. */
    public int scale() {
      return scale;
    }
  }

  /** How long a window can be restated after its end. */
  private enum Kept {
    /** Of what happened: as long as late events count. */
    WEEK(Duration.ofDays(7)),
    /** Of what became of orders: as long as an order is remembered. */
    COHORT(Duration.ofDays(90));

    private final Duration time;

    Kept(Duration time) {
      this.time = time;
    }
  }

  private final String zh;
  private final String en;
  private final Unit unit;
  private final String goal;
  private final List<String> dims;
  private final String numerator;
  private final String denominator;
  private final Kept kept;
  private final String wire = name().toLowerCase(Locale.ROOT);

  MetricId(
      String zh,
      String en,
      Unit unit,
      String goal,
      List<String> dims,
      String numerator,
      String denominator,
      Kept kept) {
    this.zh = zh;
    this.en = en;
    this.unit = unit;
    this.goal = goal;
    this.dims = dims;
    this.numerator = numerator;
    this.denominator = denominator;
    this.kept = kept;
  }

  /** The id on the topic and in documents. */
  public String wire() {
    return wire;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public Unit unit() {
    return unit;
  }

  /** The figure to reach, in the unit; empty without one. */
  public String goal() {
    return goal;
  }

  /** Names of the dimensions that its records may have. */
  public List<String> dims() {
    return dims;
  }

  public String numerator() {
    return numerator;
  }

  /** Empty for a plain count. */
  public String denominator() {
    return denominator;
  }

  /** How long after its end a window can be restated. */
  public Duration kept() {
    return kept.time;
  }
}
