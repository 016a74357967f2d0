package io.orderpulse.cep.reference;

import io.orderpulse.events.record.Evidence;
import java.util.Map;

/**
 * One start that waits for its end.
 *
 * @param start the start event
 * @param deadline ms since the epoch until which, inclusive, the end is in time
 * @param open true once the deadline has passed without an end
 * @param step index of the severity step reached
 * @param values fields of the start event for the texts
 */
public record Expectation(
    Evidence start, long deadline, boolean open, int step, Map<String, String> values) {

  Expectation opened(int atStep) {
    return new Expectation(start, deadline, true, atStep, values);
  }

  /** True when this is the start with that identity. */
  boolean startsWith(String source, String id) {
    return start.source().equals(source) && start.id().equals(id);
  }
}
