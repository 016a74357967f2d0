package io.orderpulse.cep.template.expect;

import io.orderpulse.events.record.Evidence;
import java.util.List;

/** One start that waits for its end. */
final class Expectation {

  final Evidence start;

  /** Values of the start for the texts, in the order of the rule's placeholders. */
  final List<Object> values;

  /** The limit has passed without an end. */
  boolean open;

  /** Index of the severity step reached. */
  int step;

  Expectation(Evidence start, List<Object> values) {
    this.start = start;
    this.values = values;
  }

  Expectation copy() {
    Expectation copy = new Expectation(start, values);
    copy.open = open;
    copy.step = step;
    return copy;
  }
}
