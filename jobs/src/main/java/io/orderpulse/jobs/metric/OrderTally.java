package io.orderpulse.jobs.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an order has added to metrics so far, and from what. Public fields: Flink's POJO rules let
 * it grow.
 */
public class OrderTally {

  /** The order, or null while only anomalies of it were seen. */
  public OrderFacts facts;

  /** Episodes of its anomalies. */
  public List<Warning> warnings = new ArrayList<>();

  /** What it has added. */
  public List<Delta> told = new ArrayList<>();

  /** What the event clock showed last, ms: after a restart it shows nothing for a while. */
  public long clock = Long.MIN_VALUE;

  /** When it adds more if nothing happens, ms, or {@link Long#MAX_VALUE}. */
  public long wake = Long.MAX_VALUE;

  /** When it may be forgotten, ms. */
  public long keepUntil = Long.MIN_VALUE;

  /** Takes an input in. */
  void take(MeasureInput input) {
    if (input.word() != null) {
      warnings = Warning.with(warnings, input.word());
    } else if (facts == null || facts.revision() <= input.facts().revision()) {
      facts = input.facts();
    }
  }

  /**
   * What is to be added and taken back now.
   *
   * @param now the event clock, ms: what counts later waits
   */
  List<Delta> changes(long now) {
    clock = Math.max(clock, now);
    List<Delta> due = new ArrayList<>();
    wake = Long.MAX_VALUE;
    for (Delta delta : OrderFormulas.of(facts, warnings)) {
      if (delta.at() <= clock) {
        due.add(delta);
      } else {
        wake = Math.min(wake, delta.at());
      }
    }
    if (due.equals(told)) {
      return List.of();
    }
    Map<Delta, Integer> counts = new HashMap<>();
    due.forEach(delta -> counts.merge(delta, 1, Integer::sum));
    told.forEach(delta -> counts.merge(delta, -1, Integer::sum));
    List<Delta> changes = new ArrayList<>();
    for (Delta delta : told) {
      if (counts.get(delta) < 0) {
        counts.merge(delta, 1, Integer::sum);
        changes.add(delta.back());
      }
    }
    for (Delta delta : due) {
      if (counts.get(delta) > 0) {
        counts.merge(delta, -1, Integer::sum);
        changes.add(delta);
      }
    }
    told = due;
    return changes;
  }
}
