package io.orderpulse.sandbox.demo;

import io.orderpulse.events.record.Anomaly;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a demonstration shows while it runs: a table that redraws itself, or plain lines. */
final class LiveTable {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  /** Cursor to the top left corner and clear from there. */
  private static final String REDRAW = "\u001b[H\u001b[J";

  private final PrintWriter out;
  private final boolean headless;
  private final Families families = new Families();
  private long lastEvents;
  private long lastNanos = System.nanoTime();

  LiveTable(PrintWriter out, boolean headless) {
    this.out = out;
    this.headless = headless;
  }

  /** Shows the state of things once more. */
  void show(long simulated, SimulatorDriver driver, AnomalyWatch watch, List<String> remarks) {
    long rate = rate(driver.events());
    if (headless) {
      out.printf(
          "%s  orders %d  events %d (%d/s)  open %s%n",
          time(simulated), driver.orders(), driver.events(), rate, openByRule(watch));
      remarks.forEach(remark -> out.println("  " + remark));
    } else {
      out.print(REDRAW);
      out.printf("OrderPulse 订单脉搏   %s (模拟时间 simulated)%n%n", time(simulated));
      out.printf(
          "订单 orders %,d   事件 events %,d (%,d/s)   未结 open %d%n%n",
          driver.orders(), driver.events(), rate, watch.open().size());
      table(watch);
      out.println();
      remarks.forEach(out::println);
      out.printf("%n最近 latest%n");
      watch.latest().forEach(this::line);
    }
    out.flush();
  }

  private long rate(long events) {
    long now = System.nanoTime();
    long rate = Math.round((events - lastEvents) * 1e9 / Math.max(1, now - lastNanos));
    lastEvents = events;
    lastNanos = now;
    return rate;
  }

  private static Map<String, Integer> openByRule(AnomalyWatch watch) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    watch.open().values().forEach(a -> counts.merge(a.rule().id(), 1, Integer::sum));
    return counts;
  }

  /** Every family of rules, and below it those of its rules that have something open. */
  private void table(AnomalyWatch watch) {
    Map<String, Map<String, RuleRow>> open = new LinkedHashMap<>();
    families.all().forEach(family -> open.put(family, new TreeMap<>()));
    for (Anomaly anomaly : watch.open().values()) {
      open.computeIfAbsent(families.of(anomaly.rule().id()), f -> new TreeMap<>())
          .computeIfAbsent(anomaly.rule().id(), r -> new RuleRow(anomaly.text().zh().name()))
          .add(anomaly);
    }
    out.printf(
        "%-26s %8s %8s %8s %8s %8s %8s%n",
        "规则 rule", "info", "warning", "error", "critical", "静默 mute", "至今 all");
    open.forEach(
        (family, rules) -> {
          out.printf(
              "%-26s %52d%n", family, watch.opened(rule -> families.of(rule).equals(family)));
          rules.forEach((rule, row) -> row.print(rule, watch.opened(rule::equals), out));
        });
  }

  private void line(Anomaly anomaly) {
    out.printf(
        "%s %-8s %-8s %s：%s%n",
        time(anomaly.time()),
        anomaly.status(),
        anomaly.severity().wire(),
        anomaly.text().zh().name(),
        anomaly.text().zh().summary());
  }

  private static String time(long ms) {
    return LOCAL.format(Instant.ofEpochMilli(ms));
  }
}
