package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.flink.FactSerializer;
import io.orderpulse.cep.pattern.MatchSink;
import io.orderpulse.cep.pattern.PatternHost;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.pattern.PatternRule;
import io.orderpulse.cep.pattern.PatternTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.cep.configuration.SharedBufferCacheConfig;
import org.apache.flink.runtime.state.KeyedStateBackend;

/** The rules of a subtask that Flink CEP's automaton judges; their matches go to their tables. */
final class PatternPlan implements AutoCloseable {

  private static final int CACHED = 1024;
  private static final Duration STATISTICS = Duration.ofMinutes(30);

  private final PatternHost host;
  private final Map<Integer, RuleVersion> byCode = new HashMap<>();
  private final Set<KeyKind> kinds = EnumSet.noneOf(KeyKind.class);
  private final List<Found> found = new ArrayList<>();
  private final MatchSink sink;

  /** A match that is to be handed to a rule's table. */
  record Found(RuleVersion version, PatternMatch match) {}

  /**
   * @param wakeAt registers a timer of the current key, ms
   * @param late counts a fact that came too late to be part of a match
   * @param failures told of conditions that cannot be worked out
   */
  PatternPlan(KeyedStateStore store, LongConsumer wakeAt, Runnable late, Judge.Failures failures) {
    this.host =
        new PatternHost(
            store,
            FactSerializer.INSTANCE,
            new SharedBufferCacheConfig(CACHED, CACHED, STATISTICS),
            wakeAt,
            late);
    host.onTrouble((code, time, cause) -> failures.failed(byCode.get(code), time, cause));
    this.sink = (code, match) -> found.add(new Found(byCode.get(code), match));
  }

  /** The rules from now on. */
  void rules(RuleBook book, long clock) {
    byCode.clear();
    kinds.clear();
    for (String id : book.ids()) {
      for (RuleVersion version : book.versions(id)) {
        if (version.pattern != null && version.judges() && version.until() > clock) {
          byCode.putIfAbsent(version.code, version);
          kinds.add(version.rule.key());
        }
      }
    }
    List<PatternRule> rules = new ArrayList<>();
    byCode.values().forEach(v -> rules.add(v.pattern));
    host.rules(rules);
  }

  /** True when a rule of a kind of keys is on this plan. */
  boolean judges(KeyKind kind) {
    return kinds.contains(kind);
  }

  /** Takes in a fact of the current key. */
  void add(Fact fact) throws Exception {
    host.add(fact);
  }

  /** The matches of a moment of the current key. */
  List<Found> at(long time) throws Exception {
    found.clear();
    host.onTimer(time, sink);
    return found;
  }

  /** Brings all keys in line with the rules; tells the matches that are overdue by them. */
  void tidyAll(KeyedStateBackend<String> backend, long now, BiConsumer<String, Found> overdue)
      throws Exception {
    host.tidyAll(
        backend,
        now,
        key -> (code, match) -> overdue.accept(key, new Found(byCode.get(code), match)));
  }

  @SuppressWarnings("unchecked")
  static void hand(Found found, Slot slot) {
    ((PatternTable<Object>) (Object) found.version.table).matched(slot.cell, found.match);
    slot.next = Slot.UNKNOWN;
  }

  @Override
  public void close() {
    host.close();
  }
}
