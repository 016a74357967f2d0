package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sync-miss}: the clock starts at the first of {@code order.paid} (unless the order is on
 * credit) and an approved {@code finance.credit.decided}. The ERP twin or a cancellation at start +
 * 5 min or earlier, also before the start, is in time. Else it opens there as a warning, is an
 * error from start + 15 min on while it lasts, and resolves at the twin or the cancellation.
 */
final class SyncMissTruth implements TruthRule {

  private static final long WARNING = Duration.ofMinutes(5).toMillis();
  private static final long ERROR = Duration.ofMinutes(15).toMillis();

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    Groups.byOrder(facts)
        .forEach(
            (order, events) -> {
              Long start = start(events);
              if (start != null) {
                judge(order, start, events, found);
              }
            });
    return found;
  }

  private static Long start(List<Event> events) {
    boolean credit = events.stream().anyMatch(e -> "credit".equals(e.text("payment")));
    return events.stream()
        .filter(
            e ->
                e.type().equals("order.paid") && !credit
                    || e.type().equals("finance.credit.decided")
                        && "approved".equals(e.text("outcome")))
        .map(Event::time)
        .findFirst()
        .orElse(null);
  }

  private static void judge(
      String order, long start, List<Event> events, List<ExpectedAnomaly> found) {
    Event answer =
        events.stream()
            .filter(e -> e.type().equals("erp.order.created") || e.type().equals("order.cancelled"))
            .findFirst()
            .orElse(null);
    if (answer != null && answer.time() <= start + WARNING) {
      return;
    }
    ExpectedAnomaly missed =
        ExpectedAnomaly.of("sync-miss", "order", order, "warning", start + WARNING);
    if (answer == null || answer.time() > start + ERROR) {
      missed =
          missed.withSteps(
              List.of(new Step("warning", start + WARNING), new Step("error", start + ERROR)));
    }
    if (answer != null) {
      boolean cancelled = answer.type().equals("order.cancelled");
      missed = missed.resolved(answer.time(), cancelled ? "CANCELLED" : "RECOVERED");
    }
    found.add(missed);
  }
}
