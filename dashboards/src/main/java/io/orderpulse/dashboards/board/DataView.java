package io.orderpulse.dashboards.board;

import io.orderpulse.dashboards.templates.AnomalyTemplate;
import io.orderpulse.dashboards.templates.FlinkTemplate;
import io.orderpulse.dashboards.templates.IndexTemplate;
import io.orderpulse.dashboards.templates.MetricTemplate;
import io.orderpulse.dashboards.templates.OrderHealthTemplate;
import io.orderpulse.dashboards.templates.RuleTemplate;
import io.orderpulse.dashboards.templates.TimelineTemplate;
import java.util.Locale;

/**
 * What the boards read. Views of what is so now have no time field: a red order stays red however
 * long nothing happened to it.
 */
public enum DataView {
  /** Orders as they are now. */
  ORDERS(OrderHealthTemplate.TEMPLATE, false, Words.of("订单健康（当前）", "Order health (now)")),
  /** Anomalies by when they opened. */
  ANOMALIES(AnomalyTemplate.TEMPLATE, true, Words.of("异常（按发生时间）", "Anomalies (by time)")),
  /** Anomalies whenever they opened. */
  ANOMALIES_NOW(AnomalyTemplate.TEMPLATE, false, Words.of("异常（当前）", "Anomalies (now)")),
  /** What happened to orders. */
  TIMELINE(TimelineTemplate.TEMPLATE, false, Words.of("订单时间线", "Order timeline")),
  /** Metrics by minute. */
  METRICS(MetricTemplate.TEMPLATE, true, Words.of("指标", "Metrics")),
  /** Versions of rules in force. */
  RULES(RuleTemplate.TEMPLATE, false, Words.of("规则版本", "Rule versions")),
  /** Flink's own metrics. */
  FLINK(FlinkTemplate.TEMPLATE, true, Words.of("作业运行指标", "Metrics of the jobs"));

  private final IndexTemplate template;
  private final boolean timed;
  private final Words title;

  DataView(IndexTemplate template, boolean timed, Words title) {
    this.template = template;
    this.timed = timed;
    this.title = title;
  }

  /** The index behind it. */
  public IndexTemplate template() {
    return template;
  }

  /** Whether the range of the board narrows it. */
  public boolean timed() {
    return timed;
  }

  /** What it is called. */
  public Words title() {
    return title;
  }

  /** Id of the saved object, without prefix. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
