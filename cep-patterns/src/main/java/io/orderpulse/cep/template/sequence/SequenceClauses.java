package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the clauses of a sequence rule; the words are those of Flink CEP. */
public final class SequenceClauses {

  private SequenceClauses() {}

  public static Sequence read(Clauses clauses) {
    Map<String, List<Selector>> events = new LinkedHashMap<>();
    List<Sequence.Stage> stages = new ArrayList<>();
    for (Clauses item : clauses.objects("stages", true, "The stages in order.")) {
      stages.add(StageClauses.read(item, events, stages));
    }
    Duration within =
        clauses.durationOr(
            "within",
            null,
            "From the first to the last event at most, inclusive; no limit if absent.");
    if (within != null) {
      clauses.param("limit", within);
    }
    if (endsWithNotFollowedBy(stages) && within == null) {
      clauses.problem("within", "a last stage 'not-followed-by' needs 'within'");
    }
    Sequence.Skip skip =
        clauses.choice(
            "skip",
            Sequence.Skip.class,
            Sequence.Skip.NO_SKIP,
            "What becomes of other partial matches after a match.");
    return new Sequence(
        List.copyOf(stages),
        within,
        skip,
        skipTo(clauses, skip, events.keySet()),
        clauses.selectors("resolve", false, "Events that mend it; without them it expires."),
        each(clauses, events.keySet()));
  }

  private static boolean endsWithNotFollowedBy(List<Sequence.Stage> stages) {
    return !stages.isEmpty()
        && stages.get(stages.size() - 1).contiguity() == Sequence.Contiguity.NOT_FOLLOWED_BY;
  }

  private static String skipTo(Clauses clauses, Sequence.Skip skip, Set<String> stages) {
    String name =
        clauses.textOr("skip_to", null, "The stage that 'skip: to-first' and 'to-last' mean.");
    boolean wanted = skip == Sequence.Skip.TO_FIRST || skip == Sequence.Skip.TO_LAST;
    if (wanted != (name != null)) {
      clauses.problem("skip_to", "'skip_to' belongs to 'skip: to-first' and 'skip: to-last'");
    }
    return named(clauses, "skip_to", name, stages);
  }

  private static String each(Clauses clauses, Set<String> stages) {
    return named(
        clauses,
        "each",
        clauses.textOr(
            "each", null, "Stage whose first event tells several matches of one key apart."),
        stages);
  }

  private static String named(Clauses clauses, String field, String name, Set<String> stages) {
    if (name != null && !stages.contains(name)) {
      clauses.unknown(field, name, "a stage", stages);
    }
    return name;
  }
}
