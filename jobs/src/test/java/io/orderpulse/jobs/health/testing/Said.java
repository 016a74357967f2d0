package io.orderpulse.jobs.health.testing;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Status;
import io.orderpulse.events.record.TimelineEntry;
import java.util.Comparator;
import java.util.List;

/** What the health topology said in a scenario, each output in its order. */
public record Said(
    List<Anomaly> anomalies,
    List<OrderHealth> orders,
    List<TimelineEntry> timeline,
    List<Anomaly> shadow,
    List<ActionCommand> actions,
    List<Metric> metrics,
    List<Event> derived) {

  /**
   * The transitions of one rule and subject, for example {@code OPEN warning @123}, without those
   * that only say that people are told from now on, or no longer.
   */
  public List<String> of(String rule, String subjectId) {
    List<Anomaly> records = records(rule, subjectId);
    return records.stream().filter(a -> !isOnlyNotice(a, records)).map(Said::line).toList();
  }

  private static boolean isOnlyNotice(Anomaly a, List<Anomaly> records) {
    return a.status() == Status.UPDATED
        && records.stream()
            .anyMatch(
                b ->
                    b.dedupKey().equals(a.dedupKey())
                        && b.episode() == a.episode()
                        && b.seq() == a.seq() - 1
                        && b.notifies() != a.notifies()
                        && b.severity() == a.severity()
                        && b.flaps() == a.flaps()
                        && b.evidence().equals(a.evidence()));
  }

  /** All transitions about one subject. */
  public List<String> about(String subjectId) {
    return anomalies.stream()
        .filter(a -> a.subject().id().equals(subjectId))
        .map(a -> a.rule().id() + " " + line(a))
        .toList();
  }

  /** The transitions of one rule and subject as records. */
  public List<Anomaly> records(String rule, String subjectId) {
    return anomalies.stream()
        .filter(a -> a.rule().id().equals(rule) && a.subject().id().equals(subjectId))
        .toList();
  }

  /** The newest document of an order. */
  public OrderHealth order(String orderId) {
    return orders.stream()
        .filter(o -> o.orderId().equals(orderId))
        .max(Comparator.comparingLong(OrderHealth::version))
        .orElseThrow(() -> new AssertionError("no document of order " + orderId));
  }

  /** The transitions of a rule and subject with whom they tell: {@code OPEN (reason) @123}. */
  public List<String> told(String rule, String subjectId) {
    return records(rule, subjectId).stream()
        .map(
            a ->
                a.status()
                    + (a.level() > 0 ? " " + a.level() : "")
                    + (a.notifies() ? "" : " (" + a.suppressedBy() + ")")
                    + " @"
                    + Events.relative(a.time()))
        .toList();
  }

  /** A transition as one line. */
  public static String line(Anomaly a) {
    String why = a.resolution() == null ? a.severity().wire() : a.resolution().name();
    return a.status() + " " + why + " @" + Events.relative(a.time());
  }
}
