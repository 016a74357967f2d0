package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds matches of a simple sequence: single events, each later than the one before, with or
 * without events that must not come between them or, at the end, until the limit. Every first event
 * begins a run; a run takes the next event that fits, so it never branches.
 *
 * <p>What an event does to a run when it both fits and must not come is what Flink CEP does: it
 * completes the last stage, and ends the run before any other.
 */
final class CompactSequence {

  private final List<String> names = new ArrayList<>();
  private final int[] wanted;
  private final int[] unwanted;
  private final long within;
  private final boolean skipsPastLast;

  /**
   * @param sequence with a compact plan, see {@link SequencePlan}
   * @param masks bits of a note by stage
   */
  CompactSequence(Sequence sequence, int[] masks) {
    int size = (int) sequence.stages().stream().filter(s -> !SequencePlan.isNot(s)).count();
    wanted = new int[size];
    unwanted = new int[size + 1];
    for (int i = 0; i < masks.length; i++) {
      Stage stage = sequence.stages().get(i);
      if (i > 0 && SequencePlan.isNot(stage)) {
        unwanted[names.size()] |= masks[i];
      } else {
        wanted[names.size()] = masks[i];
        names.add(stage.name());
      }
    }
    within = sequence.within() == null ? -1 : sequence.within().toMillis();
    skipsPastLast = sequence.skip() == Skip.PAST_LAST_EVENT;
  }

  /** True when the end of a match is that nothing came until the limit. */
  private boolean endsByTime() {
    return unwanted[wanted.length] != 0;
  }

  /** True when a fact with these bits may complete a match. */
  boolean mayComplete(int bits) {
    return !endsByTime() && (bits & wanted[wanted.length - 1]) != 0;
  }

  /** True when a fact with these bits begins a run. */
  boolean begins(int bits) {
    return (bits & wanted[0]) != 0;
  }

  /**
   * Shows an event to the runs, which are in the order of their first events.
   *
   * @param bits bits of the stages that mean it
   */
  void on(List<Run> runs, Evidence event, int bits, Consumer<PatternMatch> matches) {
    List<Run> complete = new ArrayList<>(1);
    for (int i = 0; i < runs.size(); i++) {
      runs.set(i, next(runs.get(i), event, bits, complete));
    }
    if (begins(bits)) {
      Run run = Run.begin(event);
      if (wanted.length > 1 || endsByTime()) {
        runs.add(run);
      } else {
        complete.add(run);
      }
    }
    runs.removeIf(r -> r == null);
    if (skipsPastLast && !complete.isEmpty()) {
      runs.clear();
      complete.subList(1, complete.size()).clear();
    }
    for (Run run : complete) {
      matches.accept(match(run, event.time(), event));
    }
  }

  /** The run after the event, or null when it is over. */
  private Run next(Run run, Evidence event, int bits, List<Run> complete) {
    int stage = run.events().size();
    if (within >= 0 && event.time() > run.first().time() + within) {
      return null;
    }
    boolean ends = (bits & unwanted[stage]) != 0;
    if (stage == wanted.length || (bits & wanted[stage]) == 0) {
      return ends ? null : run;
    }
    if (stage + 1 == wanted.length && !endsByTime()) {
      complete.add(run.and(event));
      return null;
    }
    return ends ? null : run.and(event);
  }

  /**
   * Ends the runs whose limit is over at a time, inclusive; its events have been shown.
   *
   * @param notBefore no match gets an earlier time than this, ms
   */
  void until(List<Run> runs, long time, long notBefore, Consumer<PatternMatch> matches) {
    while (!runs.isEmpty() && wake(runs) <= time) {
      long deadline = wake(runs);
      List<Run> complete = new ArrayList<>(1);
      Iterator<Run> all = runs.iterator();
      while (all.hasNext()) {
        Run run = all.next();
        if (limit(run) == deadline) {
          all.remove();
          if (endsByTime() && run.events().size() == wanted.length) {
            complete.add(run);
          }
        }
      }
      while (!complete.isEmpty()) {
        Run run = complete.remove(0);
        matches.accept(match(run, Math.max(deadline, notBefore), null));
        if (skipsPastLast) {
          skip(runs, run);
          skip(complete, run);
        }
      }
    }
  }

  private static void skip(List<Run> runs, Run match) {
    runs.removeIf(r -> Evidence.ORDER.compare(r.first(), match.last()) <= 0);
  }

  /** The first limit of a run, ms, or {@link Table#NEVER}. */
  long wake(List<Run> runs) {
    return runs.isEmpty() ? Table.NEVER : limit(runs.get(0));
  }

  /** The limit of a run that begins at a time, ms, or {@link Table#NEVER}. */
  long limit(long start) {
    return within < 0 ? Table.NEVER : start + within;
  }

  private long limit(Run run) {
    return limit(run.first().time());
  }

  private PatternMatch match(Run run, long time, Evidence by) {
    Map<String, List<Evidence>> stages = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      stages.put(names.get(i), List.of(run.events().get(i)));
    }
    return new PatternMatch(stages, time, by);
  }
}
