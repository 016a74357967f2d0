package io.orderpulse.cep.pattern;

import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;

/** Tells sequences for which an event that no stage means makes a difference. */
public final class Contiguous {

  private Contiguous() {}

  /**
   * True when every event of the key must be shown to the automaton: something must follow
   * directly, or an {@code until} may mean any event.
   */
  public static boolean seesAll(Sequence sequence) {
    return sequence.stages().stream()
            .skip(1)
            .anyMatch(
                s -> s.contiguity() == Contiguity.NEXT || s.contiguity() == Contiguity.NOT_NEXT)
        || sequence.stages().stream().anyMatch(s -> s.consecutive() || s.until() != null);
  }
}
