package io.orderpulse.dashboards.kibana;

import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What columns of lists are called. */
final class FieldLabels {

  private static final Words ORDER = Words.of("订单号", "Order");

  private FieldLabels() {}

  static Map<String, Words> of(DataView view) {
    Map<String, Words> labels = new LinkedHashMap<>();
    switch (view) {
      case ORDERS -> orders(labels);
      case ANOMALIES, ANOMALIES_NOW -> anomalies(labels);
      case TIMELINE -> timeline(labels);
      case RULES -> rules(labels);
      default -> {}
    }
    return labels;
  }

  private static void orders(Map<String, Words> labels) {
    labels.put("order_id", ORDER);
    labels.put("light", Words.of("灯", "Light"));
    labels.put("stage", Words.of("阶段", "Stage"));
    labels.put("due_at", Words.of("应发时间", "Due"));
    labels.put("next_light_at", Words.of("下次变灯", "Next light"));
    labels.put("channel", Words.of("渠道", "Channel"));
    labels.put("warehouse", Words.of("仓库", "Warehouse"));
    labels.put("tier", Words.of("客户等级", "Tier"));
    labels.put("amount_cny", Words.of("金额（元）", "Amount (CNY)"));
    labels.put("score", Words.of("健康分", "Score"));
    labels.put("score_reasons", Words.of("扣分原因", "Why"));
    labels.put("open_anomalies.rule", Words.of("未结异常", "Open anomalies"));
    labels.put("open_anomalies.owner", Words.of("负责人", "Owner"));
    labels.put("open_anomalies.severity", Words.of("严重程度", "Severity"));
    labels.put("milestones", Words.of("里程碑", "Milestones"));
    labels.put("decisions", Words.of("决策", "Decisions"));
    labels.put("waybills", Words.of("运单", "Waybills"));
    labels.put("last_scan.status", Words.of("最后轨迹", "Last scan"));
    labels.put("last_scan.place", Words.of("轨迹地点", "Scanned at"));
    labels.put("last_scan.time", Words.of("轨迹时间", "Scanned"));
    labels.put("signoff", Words.of("签收结论", "Sign-off"));
    labels.put("voice", Words.of("客户声音", "Customer voice"));
    labels.put("hops.bad", Words.of("断点", "Broken hops"));
    labels.put("hops.total", Words.of("环节", "Hops"));
    labels.put("updated", Words.of("更新时间", "Updated"));
  }

  private static void anomalies(Map<String, Words> labels) {
    labels.put("order_id", ORDER);
    labels.put("times.opened", Words.of("发生时间", "Opened"));
    labels.put("status", Words.of("状态", "Status"));
    labels.put("severity", Words.of("严重程度", "Severity"));
    labels.put("rule.id", Words.of("规则", "Rule"));
    labels.put("rule.version", Words.of("规则版本", "Version"));
    labels.put("rule.params", Words.of("参数", "Parameters"));
    labels.put("subject.id", Words.of("对象", "Subject"));
    labels.put("text.zh.summary", Words.of("说明", "Summary (zh)"));
    labels.put("text.en.summary", Words.of("说明（英文）", "Summary"));
    labels.put("owner.role", Words.of("负责人", "Owner"));
    labels.put("impact.orders", Words.of("影响订单", "Orders"));
    labels.put("impact.amount_cny", Words.of("影响金额（元）", "CNY"));
    labels.put("suppressed_by", Words.of("被抑制", "Suppressed by"));
    labels.put("root", Words.of("根因", "Root cause"));
    labels.put("resolution", Words.of("结案原因", "Resolution"));
  }

  private static void timeline(Map<String, Words> labels) {
    labels.put("order_id", ORDER);
    labels.put("time", Words.of("时间", "Time"));
    labels.put("stage", Words.of("阶段", "Stage"));
    labels.put("text.zh", Words.of("发生了什么", "What happened (zh)"));
    labels.put("text.en", Words.of("发生了什么（英文）", "What happened"));
    labels.put("source", Words.of("来源", "Source"));
    labels.put("waybill_no", Words.of("运单", "Waybill"));
    labels.put("late", Words.of("迟到", "Late"));
  }

  private static void rules(Map<String, Words> labels) {
    labels.put("id", Words.of("规则", "Rule"));
    labels.put("version", Words.of("版本", "Version"));
    labels.put("author", Words.of("发布人", "Author"));
    labels.put("published", Words.of("发布时间", "Published"));
    labels.put("effective_from", Words.of("生效时间", "Effective from"));
    labels.put("hash", Words.of("内容哈希", "Hash"));
  }
}
