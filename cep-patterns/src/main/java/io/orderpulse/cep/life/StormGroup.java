package io.orderpulse.cep.life;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.math.BigDecimal;
import java.util.List;

/** The anomaly that stands for a storm. Its episode is that of its first member. */
final class StormGroup {

  private static final String UNIT = "anomalies";

  private StormGroup() {}

  /** The group of those that made it, in the order in which they opened. */
  static Anomaly of(List<LifeEvent> members, String key, long now) {
    Anomaly first = members.get(0).anomaly();
    Anomaly newest = members.get(members.size() - 1).anomaly();
    String[] parts = key.split("\\|", 3);
    Fields fields = new Fields(newest);
    fields.subject = subject(newest.subject(), parts[1], parts[2]);
    fields.times = new Anomaly.Times(first.times().conditionTrue(), now, null, null, null);
    fields.evidence =
        members.stream()
            .flatMap(m -> m.anomaly().evidence().stream())
            .distinct()
            .sorted(Evidence.ORDER)
            .limit(Evidence.MAX_PIECES)
            .toList();
    fields.level = 0;
    fields.status = Status.OPEN;
    fields.actions = List.of();
    fields.time = now;
    fields.groupKey = key;
    return fields.build(parts[0] + "|" + parts[1] + "|" + parts[2] + "|storm");
  }

  private static Anomaly.Subject subject(Anomaly.Subject of, String field, String value) {
    return new Anomaly.Subject(
        field,
        value,
        List.of(),
        field.equals("channel") || field.equals("import") ? of.channel() : null,
        field.equals("warehouse") ? of.warehouse() : null,
        field.equals("tier") ? of.tier() : null);
  }

  /** The same with as many as there are by now. */
  static Anomaly counting(StormCell cell, long now) {
    Fields fields = new Fields(cell.group);
    fields.severity = Severity.values()[cell.severity];
    fields.level = cell.level;
    int singly = Storm.singly(cell.group.dedupKey());
    fields.measure =
        new Anomaly.Measure(
            BigDecimal.valueOf(cell.ever), UNIT, singly == 0 ? null : BigDecimal.valueOf(singly));
    fields.impact = new Anomaly.Impact((int) cell.ever, null);
    fields.text = singly == 0 ? ofImport(cell) : ofStorm(cell);
    fields.time = now;
    return fields.build();
  }

  private static Anomaly.Texts ofStorm(StormCell cell) {
    String what = cell.group.subject().type() + " " + cell.group.subject().id();
    return texts(
        cell,
        what + " 同类异常" + cell.ever + "起，已合并为一条",
        "1分钟内不超过" + Storm.SINGLY + "起",
        cell.ever + " of the same kind at " + what + ", folded into one",
        "at most " + Storm.SINGLY + " in a minute");
  }

  private static Anomaly.Texts ofImport(StormCell cell) {
    String channel = cell.group.subject().id();
    return texts(
        cell,
        "批量导入的" + channel + "订单中" + cell.ever + "起导入时已成立，已合并为一条",
        "导入时未超时限",
        cell.ever + " of the orders imported from " + channel + " were so already, folded into one",
        "within its limit when imported");
  }

  private static Anomaly.Texts texts(
      StormCell cell, String zh, String zhExpected, String en, String enExpected) {
    return new Anomaly.Texts(
        new Anomaly.Text(cell.group.text().zh().name(), zh, zhExpected, cell.ever + "起"),
        new Anomaly.Text(cell.group.text().en().name(), en, enExpected, Long.toString(cell.ever)));
  }
}
