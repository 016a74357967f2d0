package io.orderpulse.cep.pattern;

import io.orderpulse.events.record.Evidence;
import java.util.List;
import java.util.Map;

/**
 * A match of a rule's pattern.
 *
 * @param stages the matched events by stage, in the order of the pattern; stages that matched
 *     nothing are absent
 * @param time event time at which it became a match: that of the event that completed it, or the
 *     deadline until which nothing came, ms since the epoch
 * @param by the event that completed it, or null when time did
 */
public record PatternMatch(Map<String, List<Evidence>> stages, long time, Evidence by) {

  /** All matched events, in verdict order. */
  public List<Evidence> events() {
    return stages.values().stream().flatMap(List::stream).sorted(Evidence.ORDER).toList();
  }
}
