package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.cep.nfa.ComputationState;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBuffer;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBufferAccessor;
import org.apache.flink.cep.time.TimerService;

/** The automata of one key for the length of one turn: loaded when needed, stored at its end. */
final class PatternRuns {

  /** Conditions depend on nothing but facts. */
  private static final TimerService NO_CLOCK = () -> Long.MIN_VALUE;

  private static final String UNANSWERED =
      "a condition cannot be worked out, for example a division by zero; it counts as false";

  private final MapState<Integer, NfaCell> stored;
  private final SharedBuffer<Fact> buffer;
  private final TurnCounts counts;
  private final RunEnds ends;
  private final Map<Integer, NfaCell> loaded = new TreeMap<>();
  private SharedBufferAccessor<Fact> accessor;
  private PatternIndex index;
  private MatchSink sink;
  private PatternTrouble trouble =
      (code, at, cause) -> {
        throw cause;
      };
  private long time;

  PatternRuns(
      MapState<Integer, NfaCell> stored,
      SharedBuffer<Fact> buffer,
      TurnCounts counts,
      RunEnds ends) {
    this.stored = stored;
    this.buffer = buffer;
    this.counts = counts;
    this.ends = ends;
  }

  void onTrouble(PatternTrouble told) {
    trouble = told;
  }

  void begin(long now, PatternIndex rules, MatchSink matches) {
    counts.clear();
    loaded.clear();
    accessor = buffer.getAccessor();
    index = rules;
    sink = matches;
    time = now;
  }

  /**
   * Shows a fact to a rule.
   *
   * @param remembered the fact as a run keeps it
   */
  void on(PatternRule rule, Fact fact, Fact remembered) throws Exception {
    NfaCell cell = load(rule);
    if (cell == null) {
      if (!rule.canStart(fact)) {
        return;
      }
      cell = new NfaCell(rule.fingerprintOfStates(), rule.nfa().createInitialNFAState());
      loaded.put(rule.code(), cell);
    }
    NfaCell runs = cell;
    rule.asked().show(remembered, fact);
    var found =
        guarded(
            rule,
            runs,
            () ->
                rule.nfa()
                    .process(accessor, runs.state(), remembered, time, rule.skip(), NO_CLOCK));
    say(rule, found, Evidence.of(fact.event()));
  }

  /** Ends the runs whose limit is this moment; what comes at the limit has been in time. */
  void limits(int[] codes) throws Exception {
    Arrays.sort(codes);
    for (int code : codes) {
      PatternRule rule = index.rule(code);
      if (rule == null) {
        forget(code, stored.get(code));
        stored.remove(code);
      } else {
        NfaCell cell = load(rule);
        if (cell != null) {
          advance(rule, cell);
        }
      }
    }
  }

  private void advance(PatternRule rule, NfaCell cell) throws Exception {
    var found =
        guarded(
            rule,
            cell,
            () -> rule.nfa().advanceTime(accessor, cell.state(), time + 1, rule.skip()).f0);
    say(rule, found, null);
  }

  private void say(PatternRule rule, Collection<Map<String, List<Fact>>> found, Evidence by) {
    for (Map<String, List<Fact>> match : found) {
      sink.matched(rule.code(), match(rule, match, by));
    }
  }

  /** Runs what a rule's author may have got wrong; a rule that fails begins anew with this key. */
  private Collection<Map<String, List<Fact>>> guarded(
      PatternRule rule, NfaCell cell, Callable<Collection<Map<String, List<Fact>>>> step)
      throws Exception {
    Collection<Map<String, List<Fact>>> found;
    try {
      found = step.call();
    } catch (RuntimeException e) {
      forget(rule.code(), cell);
      stored.remove(rule.code());
      trouble.failed(rule.code(), time, e);
      return List.of();
    }
    if (rule.asked().takeFailure()) {
      trouble.failed(rule.code(), time, new IllegalStateException(UNANSWERED));
    }
    return found;
  }

  void tidy() throws Exception {
    List<Integer> codes = new ArrayList<>();
    stored.keys().forEach(codes::add);
    limits(codes.stream().mapToInt(Integer::intValue).toArray());
    ends.clear();
    for (NfaCell cell : loaded.values()) {
      cell.state().setStateChanged();
    }
    for (Map.Entry<Integer, NfaCell> e : loaded.entrySet()) {
      PatternRule rule = index.rule(e.getKey());
      for (ComputationState run : e.getValue().state().getPartialMatches()) {
        askForLimit(rule, run);
      }
    }
  }

  private NfaCell load(PatternRule rule) throws Exception {
    NfaCell cell = loaded.get(rule.code());
    if (cell != null) {
      return cell;
    }
    cell = stored.get(rule.code());
    if (cell != null && cell.fingerprint() != rule.fingerprintOfStates()) {
      forget(rule.code(), cell);
      stored.remove(rule.code());
      return null;
    }
    if (cell != null) {
      loaded.put(rule.code(), cell);
    }
    return cell;
  }

  /** Lets go of the events that the runs of a former automaton hold. */
  private void forget(int code, NfaCell cell) throws Exception {
    if (cell == null) {
      return;
    }
    List<ComputationState> all = new ArrayList<>(cell.state().getPartialMatches());
    all.addAll(cell.state().getCompletedMatches());
    for (ComputationState run : all) {
      if (run.getPreviousBufferEntry() != null) {
        accessor.releaseNode(run.getPreviousBufferEntry(), run.getVersion());
      }
    }
    loaded.remove(code);
  }

  /** Stores what has changed. */
  void finish() throws Exception {
    for (Map.Entry<Integer, NfaCell> e : loaded.entrySet()) {
      NFAState state = e.getValue().state();
      if (!state.isStateChanged()) {
        continue;
      }
      state.resetStateChanged();
      state.resetNewStartPartialMatch();
      if (e.getValue().isIdle()) {
        stored.remove(e.getKey());
        ends.drop(e.getKey());
      } else {
        stored.put(e.getKey(), e.getValue());
        askForNewLimits(index.rule(e.getKey()), state);
      }
    }
    loaded.clear();
    accessor.close();
    accessor = null;
  }

  private void askForNewLimits(PatternRule rule, NFAState state) {
    for (ComputationState run : state.getPartialMatches()) {
      if (run.getStartEventID() != null && run.getStartTimestamp() == time) {
        askForLimit(rule, run);
        return; // they all begin, and end, at the same time
      }
    }
  }

  private void askForLimit(PatternRule rule, ComputationState run) {
    if (rule.within() >= 0 && run.getStartEventID() != null) {
      ends.add(rule.code(), Math.max(run.getStartTimestamp() + rule.within(), time));
    }
  }

  private PatternMatch match(PatternRule rule, Map<String, List<Fact>> match, Evidence by) {
    Map<String, List<Evidence>> stages = new LinkedHashMap<>();
    match.forEach(
        (name, facts) ->
            stages.put(
                name.substring(rule.prefix().length()),
                facts.stream().map(f -> Evidence.of(f.event())).toList()));
    return new PatternMatch(stages, time, by);
  }
}
