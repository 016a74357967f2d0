package io.orderpulse.sandbox.report;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.board.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Codes as people say them. */
final class Terms {

  private static final Map<String, Words> KNOWN =
      Map.ofEntries(
          Map.entry("placed", Words.of("已下单", "placed")),
          Map.entry("paid", Words.of("已付款", "paid")),
          Map.entry("erp_created", Words.of("已入ERP", "in the ERP")),
          Map.entry("picking", Words.of("拣货中", "picking")),
          Map.entry("picked", Words.of("已拣货", "picked")),
          Map.entry("printed", Words.of("已打单", "label printed")),
          Map.entry("shipped", Words.of("已出库", "shipped")),
          Map.entry("in_transit", Words.of("运输中", "in transit")),
          Map.entry("signed", Words.of("已签收", "signed")),
          Map.entry("complained", Words.of("投诉", "complained")),
          Map.entry("warehouse-lead", Words.of("仓库主管", "warehouse lead")),
          Map.entry("ops-director", Words.of("运营总监", "operations director")),
          Map.entry("ops", Words.of("运营", "operations")),
          Map.entry("service", Words.of("客服", "service")),
          Map.entry("service-lead", Words.of("客服主管", "service lead")),
          Map.entry("logistics", Words.of("物流", "logistics")),
          Map.entry("finance", Words.of("财务", "finance")),
          Map.entry("stock", Words.of("库存", "stock")),
          Map.entry("quality", Words.of("质量", "quality")),
          Map.entry("design", Words.of("设计", "design")),
          Map.entry("business-owner", Words.of("业务负责人", "business owner")),
          Map.entry("OPEN", Words.of("未结", "open")),
          Map.entry("UPDATED", Words.of("未结", "open")),
          Map.entry("ESCALATED", Words.of("已升级", "escalated")),
          Map.entry("ACKNOWLEDGED", Words.of("处理中", "acknowledged")),
          Map.entry("RESOLVED", Words.of("已解决", "resolved")));

  private static final RulePack RULES = RuleFiles.builtIn();
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Language language;
  private final ZoneId zone;

  Terms(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  /** A code, or itself when nobody has another word for it. */
  String code(String code) {
    Words words = KNOWN.getOrDefault(code, Steps.KNOWN.get(code));
    return words == null ? code : words.in(language);
  }

  /** What a rule of the built-in pack is called; another rule by its id. */
  String rule(String id) {
    return RULES.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(rule -> say(rule.zh().name(), rule.en().name()))
        .findFirst()
        .orElse(id);
  }

  /** Two codes with an arrow between. */
  String way(String names) {
    String[] parts = names.split(Part.ARROW);
    return parts.length == 2 ? code(parts[0]) + " → " + code(parts[1]) : code(names);
  }

  String time(String rfc3339) {
    return rfc3339.isEmpty() ? "–" : SHORT.format(Instant.parse(rfc3339).atZone(zone));
  }

  String money(double amount) {
    return Double.isFinite(amount) ? String.format(Locale.ROOT, "%,.2f", amount) : "–";
  }

  /** Seconds as people say them: minutes, from two hours on hours. */
  String duration(double seconds) {
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.0f ", seconds) + say("秒", "s");
    }
    if (seconds < 7_200) {
      return String.format(Locale.ROOT, "%.0f ", seconds / 60) + say("分钟", "min");
    }
    return String.format(Locale.ROOT, "%,.1f ", seconds / 3_600) + say("小时", "h");
  }

  String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  String share(Part part) {
    return part.den() > 0
        ? String.format(Locale.ROOT, "%.2f%%", 100 * part.num() / part.den())
        : "–";
  }

  Language language() {
    return language;
  }
}
