package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one stage of a sequence and refuses what Flink CEP cannot do. */
final class StageClauses {

  private StageClauses() {}

  /**
   * @param earlier events by stage; this one is added
   * @param before the stages before it
   */
  static Sequence.Stage read(
      Clauses raw, Map<String, List<Selector>> earlier, List<Sequence.Stage> before) {
    String name =
        raw.text("name", "Unique name; conditions of later stages say stages.NAME for its events.");
    if (name != null && !name.matches("[a-z][a-z0-9_]*")) {
      raw.problem("name", "'name' of a stage must be snake_case, for example first_scan");
    }
    Clauses clauses = raw.after(new LinkedHashMap<>(earlier));
    List<Selector> events = clauses.selectors("events", true, "What it matches: any of these.");
    if (name != null && earlier.put(name, events) != null) {
      raw.problem("name", "stage '" + name + "' stands twice");
    }
    Sequence.Contiguity contiguity =
        clauses.choice(
            "contiguity",
            Sequence.Contiguity.class,
            Sequence.Contiguity.FOLLOWED_BY,
            "How it follows the stage before: directly, later, later by every choice, or not.");
    int min = clauses.integerOr("min", 1, 0, "Least repetitions; 0 for optional.");
    boolean endless = clauses.flagOr("endless", false, "Repeats without limit, instead of 'max'.");
    int max = clauses.integerOr("max", Math.max(1, min), 1, "Most repetitions; min by default.");
    Sequence.Stage stage =
        new Sequence.Stage(
            name,
            events,
            contiguity,
            min,
            endless ? Integer.MAX_VALUE : max,
            clauses.flagOr("greedy", false, "Takes as many repetitions as it can."),
            clauses.flagOr("consecutive", false, "Repetitions follow each other directly."),
            clauses.flagOr("combinations", false, "Every combination of repetitions matches."),
            clauses
                .after(new LinkedHashMap<>(earlier))
                .condition("until", events, "Ends the repetition of an endless stage."));
    check(clauses, stage, before);
    return stage;
  }

  private static void check(Clauses clauses, Sequence.Stage stage, List<Sequence.Stage> before) {
    if (not(stage)) {
      checkNot(clauses, before);
    }
    if (stage.max() < stage.min()) {
      clauses.problem("max", "'max' must not be less than 'min'");
    }
    if (clauses.has("max") && stage.max() == Integer.MAX_VALUE) {
      clauses.problem("max", "'endless' has no 'max'");
    }
    if (stage.until() != null && stage.max() != Integer.MAX_VALUE) {
      clauses.problem("until", "'until' ends the repetition of an 'endless' stage");
    }
    boolean repeats = stage.max() > 1;
    for (String name : List.of("greedy", "consecutive", "combinations")) {
      if (!repeats && clauses.has(name)) {
        clauses.problem(name, "'" + name + "' is about repetitions, and the stage has none");
      }
    }
    if (stage.consecutive() && stage.combinations()) {
      clauses.problem("combinations", "repetitions are either consecutive or combinations");
    }
  }

  private static void checkNot(Clauses clauses, List<Sequence.Stage> before) {
    if (before.isEmpty()) {
      clauses.problem("contiguity", "the first stage must be something that comes");
    } else if (before.get(before.size() - 1).min() == 0) {
      clauses.problem("contiguity", "what must not come cannot follow an optional stage");
    }
    for (String name : List.of("min", "max", "endless", "until")) {
      if (clauses.has(name)) {
        clauses.problem(name, "what must not come has no '" + name + "'");
      }
    }
  }

  private static boolean not(Sequence.Stage stage) {
    return stage.contiguity() == Sequence.Contiguity.NOT_NEXT
        || stage.contiguity() == Sequence.Contiguity.NOT_FOLLOWED_BY;
  }
}
