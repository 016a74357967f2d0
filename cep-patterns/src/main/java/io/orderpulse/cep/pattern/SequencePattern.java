package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.pattern.MalformedPatternException;
import org.apache.flink.cep.pattern.Pattern;

/** Builds the pattern of a <em>sequence</em> rule, stage by stage. */
final class SequencePattern {

  private final Sequence sequence;
  private final String prefix;
  private final ConditionContext asked;
  private final Map<String, List<String>> types = new LinkedHashMap<>();

  SequencePattern(Sequence sequence, String prefix, ConditionContext asked) {
    this.sequence = sequence;
    this.prefix = prefix;
    this.asked = asked;
    // the loader has checked that a condition names only stages before its own
    sequence.stages().forEach(s -> types.put(s.name(), types(s)));
  }

  Pattern<Fact, ?> build() {
    try {
      Pattern<Fact, Fact> pattern = null;
      List<Stage> stages = joined(sequence.stages());
      checkEnd(stages);
      for (Stage stage : stages) {
        pattern = repeated(named(pattern, stage).where(condition(stage)), stage);
        if (stage.until() != null) {
          pattern = pattern.until(until(stage));
        }
      }
      if (sequence.within() != null) {
        pattern = pattern.within(RulePattern.window(sequence.within()));
      }
      checkEmpty(pattern);
      return pattern;
    } catch (MalformedPatternException | UnsupportedOperationException e) {
      throw new IllegalArgumentException("not possible in Flink CEP: " + e.getMessage(), e);
    }
  }

  /**
   * Joins stages that must not come and stand side by side: none of them may come. CEP alone would
   * forget all but the last of them at the end of a pattern.
   */
  static List<Stage> joined(List<Stage> stages) {
    List<Stage> joined = new ArrayList<>();
    for (Stage stage : stages) {
      Stage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isNotFollowedBy(last) && isNotFollowedBy(stage)) {
        List<Selector> either = new ArrayList<>(last.events());
        either.addAll(stage.events());
        joined.set(
            joined.size() - 1,
            new Stage(last.name(), either, last.contiguity(), 1, 1, false, false, false, null));
      } else {
        joined.add(stage);
      }
    }
    return joined;
  }

  /** CEP leaves a repetition only when another event comes; at the end there may be none. */
  private static void checkEnd(List<Stage> stages) {
    int last = stages.size() - 1;
    if (last > 0 && isNotFollowedBy(stages.get(last)) && Contiguous.varies(stages.get(last - 1))) {
      throw new IllegalArgumentException(
          "a last stage 'not-followed-by' needs a stage with a fixed number of repetitions before"
              + " it: Flink CEP misses the match when no other event comes; give '"
              + stages.get(last - 1).name()
              + "' the same min and max");
    }
  }

  private static boolean isNotFollowedBy(Stage stage) {
    return stage.contiguity() == Contiguity.NOT_FOLLOWED_BY;
  }

  private static void checkEmpty(Pattern<Fact, ?> pattern) {
    boolean empty;
    try {
      empty = NFACompiler.canProduceEmptyMatches(pattern);
    } catch (NullPointerException e) {
      throw lost(e);
    }
    boolean complete =
        NFACompiler.compileFactory(pattern, false).createNFA().getStates().stream()
            .flatMap(state -> state.getStateTransitions().stream())
            .allMatch(transition -> transition.getTargetState() != null);
    if (!complete) {
      throw lost(null);
    }
    if (empty) {
      throw new IllegalArgumentException(
          "all stages are optional, so that nothing at all would match; give one stage min 1");
    }
  }

  /** Its compiler may lose the state behind a greedy stage, and then fails when an event comes. */
  private static IllegalArgumentException lost(Throwable cause) {
    return new IllegalArgumentException(
        "not possible in Flink CEP: an optional greedy stage with 'until' after a stage"
            + " 'not-followed-by'; leave out 'greedy'",
        cause);
  }

  private Pattern<Fact, Fact> named(Pattern<Fact, Fact> before, Stage stage) {
    String name = prefix + stage.name();
    if (before == null) {
      return Pattern.begin(name, skip());
    }
    return switch (stage.contiguity()) {
      case NEXT -> before.next(name);
      case FOLLOWED_BY -> before.followedBy(name);
      case FOLLOWED_BY_ANY -> before.followedByAny(name);
      case NOT_NEXT -> before.notNext(name);
      case NOT_FOLLOWED_BY -> before.notFollowedBy(name);
    };
  }

  private static Pattern<Fact, Fact> repeated(Pattern<Fact, Fact> pattern, Stage stage) {
    Pattern<Fact, Fact> p = pattern;
    int least = Math.max(1, stage.min());
    if (stage.max() == Integer.MAX_VALUE) {
      p = p.timesOrMore(least);
    } else if (stage.max() > 1) {
      p = least == stage.max() ? p.times(least) : p.times(least, stage.max());
    }
    if (stage.min() == 0) {
      p = p.optional();
    }
    p = stage.greedy() ? p.greedy() : p;
    p = stage.consecutive() ? p.consecutive() : p;
    return stage.combinations() ? p.allowCombinations() : p;
  }

  private AfterMatchSkipStrategy skip() {
    return switch (sequence.skip()) {
      case NO_SKIP -> AfterMatchSkipStrategy.noSkip();
      case TO_NEXT -> AfterMatchSkipStrategy.skipToNext();
      case PAST_LAST_EVENT -> AfterMatchSkipStrategy.skipPastLastEvent();
      case TO_FIRST -> AfterMatchSkipStrategy.skipToFirst(prefix + sequence.skipTo());
      case TO_LAST -> AfterMatchSkipStrategy.skipToLast(prefix + sequence.skipTo());
    };
  }

  private StageCondition condition(Stage stage) {
    return new StageCondition(stage.events(), prefix, types, asked);
  }

  private StageCondition until(Stage stage) {
    Selector any = new Selector(null, stage.until(), null, null, null);
    return new StageCondition(List.of(any), prefix, types, asked);
  }

  private static List<String> types(Stage stage) {
    return stage.events().stream().map(Selector::event).distinct().toList();
  }
}
