package io.orderpulse.cep.pattern;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.sequence.Sequence;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    return conditions(stage).findAny().isPresent();
  }

  /** The conditions of a stage that see earlier ones. */
  static Stream<String> conditions(Sequence.Stage stage) {
    return Stream.concat(
            Stream.of(Objects.requireNonNullElse(stage.until(), "")),
            stage.events().stream().map(Selector::where))
        .filter(Iterative::seesStages);
  }
}
