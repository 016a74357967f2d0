package io.orderpulse.cep.template.sequence;

import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence that has begun and is not over.
 *
 * @param events one for each stage matched so far, in order; never empty
 */
record Run(List<Evidence> events) {

  static Run begin(Evidence event) {
    return new Run(List.of(event));
  }

  Run and(Evidence event) {
    List<Evidence> more = new ArrayList<>(events.size() + 1);
    more.addAll(events);
    more.add(event);
    return new Run(List.copyOf(more));
  }

  Evidence first() {
    return events.get(0);
  }

  Evidence last() {
    return events.get(events.size() - 1);
  }
}
