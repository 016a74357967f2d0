package io.orderpulse.cep.pattern;

import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import java.util.List;

/** Tells sequences for which an event that no stage means makes a difference. */
public final class Contiguous {

  private Contiguous() {}

  /**
   * True when every event of the key must be shown to the automaton: something must follow
   * directly, an {@code until} may mean any event, or CEP leaves a repetition only when another
   * event comes.
   */
  public static boolean seesAll(Sequence sequence) {
    List<Stage> stages = sequence.stages();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      boolean direct =
          i > 0
              && (stage.contiguity() == Contiguity.NEXT
                  || stage.contiguity() == Contiguity.NOT_NEXT);
      boolean beforeNot =
          i + 1 < stages.size() && stages.get(i + 1).contiguity() == Contiguity.NOT_FOLLOWED_BY;
      if (direct
          || stage.consecutive()
          || stage.until() != null
          || (varies(stage) && (stage.greedy() || beforeNot))) {
        return true;
      }
    }
    return false;
  }

  /** True when the number of repetitions is not fixed. */
  static boolean varies(Stage stage) {
    return stage.min() != stage.max();
  }
}
