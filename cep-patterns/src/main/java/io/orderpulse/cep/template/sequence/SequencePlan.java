package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.pattern.Contiguous;
import io.orderpulse.cep.pattern.Iterative;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;

/**
 * How a sequence is judged.
 *
 * @param compact true for the compact plan, false for the pattern plan
 * @param reason why, in one sentence
 * @param seesAll true when every event of the key must be shown to the rule, whatever its type
 */
public record SequencePlan(boolean compact, String reason, boolean seesAll) {

  /** Bits of a note are shared by the stages and the events that resolve. */
  private static final int MAX_SELECTORS = 31;

  /** The cheapest plan that can judge the sequence. */
  public static SequencePlan of(Sequence sequence) {
    String obstacle = obstacle(sequence);
    return obstacle == null
        ? new SequencePlan(
            true, "single events in order with plain conditions: kept as references", false)
        : new SequencePlan(false, obstacle, Contiguous.seesAll(sequence));
  }

  private static String obstacle(Sequence sequence) {
    for (Stage stage : sequence.stages()) {
      String obstacle = obstacle(stage, stage == sequence.stages().get(0));
      if (obstacle != null) {
        return "stage '" + stage.name() + "' " + obstacle + ": needs the automaton of Flink CEP";
      }
    }
    if (sequence.skip() != Skip.NO_SKIP && sequence.skip() != Skip.PAST_LAST_EVENT) {
      return "it skips to a stage or to the next start: needs the automaton of Flink CEP";
    }
    return sequence.selectors().size() > MAX_SELECTORS
        ? "it names more than " + MAX_SELECTORS + " events: needs the automaton of Flink CEP"
        : null;
  }

  private static String obstacle(Stage stage, boolean first) {
    if (stage.min() != 1 || stage.max() != 1) {
      return "is optional or repeats";
    }
    if (Iterative.isIterative(stage)) {
      return "has a condition that sees earlier stages";
    }
    if (first) {
      return null;
    }
    return switch (stage.contiguity()) {
      case NEXT, NOT_NEXT -> "looks at the very next event";
      case FOLLOWED_BY_ANY -> "takes every choice of its event";
      case FOLLOWED_BY, NOT_FOLLOWED_BY -> null;
    };
  }

  /** True when the stage is something that must not come. */
  static boolean isNot(Stage stage) {
    return stage.contiguity() == Contiguity.NOT_FOLLOWED_BY;
  }
}
