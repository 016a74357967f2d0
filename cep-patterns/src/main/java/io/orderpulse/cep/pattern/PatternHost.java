package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.cep.configuration.SharedBufferCacheConfig;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBuffer;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/**
 * Runs the patterns of many rules within one keyed operator: one queue, one shared buffer and one
 * timer per key and moment for all of them. The operator sets the current key before each call.
 *
 * <p>A run that a limit ends is looked at when the clock reaches the limit, after the facts of that
 * moment; so matches and their times depend on event times alone, never on how the watermark moves.
 */
public final class PatternHost implements AutoCloseable {

  private static final String QUEUE = "pattern-turns";
  private static final String RUNS = "pattern-runs";

  private final MapState<Long, Turn> turns;
  private final PatternRuns runs;
  private final SharedBuffer<Fact> buffer;
  private final RunEnds ends;
  private final LongConsumer wakeAt;
  private final Runnable lateForSequences;
  private PatternIndex index = new PatternIndex(List.of());

  /**
   * @param store keyed state of the operator
   * @param facts how facts are stored
   * @param cache sizes of the shared buffer's caches
   * @param wakeAt registers an event-time timer of the current key, ms
   * @param lateForSequences counts a fact that came too late to be part of a match
   */
  public PatternHost(
      KeyedStateStore store,
      TypeSerializer<Fact> facts,
      SharedBufferCacheConfig cache,
      LongConsumer wakeAt,
      Runnable lateForSequences) {
    TurnCounts counts = new TurnCounts();
    this.turns =
        store.getMapState(
            new MapStateDescriptor<>(QUEUE, LongSerializer.INSTANCE, new TurnSerializer(facts)));
    this.buffer =
        new SharedBuffer<>(new BufferStore(store, counts), BufferedFactSerializer.INSTANCE, cache);
    // a thread that only logs how well the caches do
    buffer.releaseCacheStatisticsTimer();
    this.ends = new RunEnds(store, wakeAt);
    this.runs = new PatternRuns(store.getMapState(runsDescriptor()), buffer, counts, ends);
    this.wakeAt = wakeAt;
    this.lateForSequences = lateForSequences;
  }

  private static MapStateDescriptor<Integer, NfaCell> runsDescriptor() {
    return new MapStateDescriptor<>(RUNS, IntSerializer.INSTANCE, NfaCellSerializer.INSTANCE);
  }

  /**
   * The rules from now on. Runs of rules that are no longer there are forgotten when their keys are
   * next looked at, see {@link #tidy}.
   */
  public void rules(List<PatternRule> rules) {
    index = new PatternIndex(rules);
  }

  /** Who is told of rules that fail; without one, the failure of a rule is that of the operator. */
  public void onTrouble(PatternTrouble trouble) {
    runs.onTrouble(trouble);
  }

  /**
   * Takes in a fact of the current key.
   *
   * @return true when some rule listens to it and it was in time; only then state is touched
   */
  public boolean add(Fact fact) throws Exception {
    if (index.listeners(fact).length == 0) {
      return false;
    }
    if (fact.late()) {
      lateForSequences.run();
      return false;
    }
    Turn turn = turns.get(fact.time());
    if (turn == null) {
      wakeAt.accept(fact.time());
      turn = Turn.EMPTY;
    }
    turns.put(fact.time(), turn.with(fact));
    return true;
  }

  /**
   * Handles the facts of a moment of the current key, in verdict order, then the limits that end
   * with it. A moment at which nothing waits costs two looks.
   */
  public void onTimer(long time, MatchSink matches) throws Exception {
    Turn turn = turns.get(time);
    ends.load();
    if (turn != null) {
      turn.ends().forEach(code -> ends.add(code, time));
    }
    int[] over = ends.take(time);
    if (turn != null || over.length > 0) {
      runs.begin(time, index, matches);
      if (turn != null) {
        turns.remove(time);
        facts(turn);
      }
      runs.limits(over);
      runs.finish();
    }
    ends.save();
  }

  private void facts(Turn turn) throws Exception {
    List<Fact> facts = new ArrayList<>(turn.facts());
    facts.sort(Fact.Order.INSTANCE);
    for (Fact fact : facts) {
      PatternRule[] listeners = index.listeners(fact);
      Fact remembered = listeners.length == 0 ? null : index.remembered(fact);
      for (PatternRule rule : listeners) {
        runs.on(rule, fact, remembered);
      }
    }
  }

  /**
   * Brings the current key in line with the rules: runs of rules that are gone are forgotten, and
   * limits that have changed are looked at anew, those that are over by now at once.
   *
   * @param now from when on the rules hold, ms; matches that are overdue get this time
   */
  public void tidy(long now, MatchSink matches) throws Exception {
    ends.load();
    runs.begin(now, index, matches);
    runs.tidy();
    runs.finish();
    ends.save();
  }

  /** The same for every key with a begun match; {@code sinks} gives the sink of a key. */
  public <K> void tidyAll(KeyedStateBackend<K> backend, long now, Function<K, MatchSink> sinks)
      throws Exception {
    backend.applyToAllKeys(
        VoidNamespace.INSTANCE,
        VoidNamespaceSerializer.INSTANCE,
        runsDescriptor(),
        (key, state) -> tidy(now, sinks.apply(key)));
  }

  @Override
  public void close() {
    buffer.releaseCacheStatisticsTimer();
  }
}
