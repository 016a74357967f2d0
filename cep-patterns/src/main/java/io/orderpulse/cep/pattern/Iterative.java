package io.orderpulse.cep.pattern;

import io.orderpulse.cep.template.sequence.Sequence;
import java.util.regex.Pattern;

/** Tells conditions that see what earlier stages matched. */
public final class Iterative {

  private static final Pattern STAGES = Pattern.compile("\\bstages\\b");

  private Iterative() {}

  /**
   * True when the CEL expression names {@code stages}; also in a text, which costs speed and
   * nothing else.
   */
  public static boolean seesStages(String expression) {
    return expression != null && STAGES.matcher(expression).find();
  }

  /** True when a condition of the stage sees earlier ones. */
  public static boolean isIterative(Sequence.Stage stage) {
    return seesStages(stage.until())
        || stage.events().stream().anyMatch(s -> seesStages(s.where()));
  }
}
