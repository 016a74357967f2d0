package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.roster.RosterLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The rules of a subtask over time. Broadcast state holds every version with its content, so each
 * subtask makes the same book of it, after a restore and in any parallelism too.
 */
final class RulesInForce {

  /** A rule that failed so often on a subtask, and so often in a hundred, judges no more there. */
  static final int TOLERATED_FAILURES = 10;

  private static final int TOLERATED_PERCENT = 1;

  private static final MapStateDescriptor<String, List<StoredRule>> RULES =
      new MapStateDescriptor<>("rules", StringSerializer.INSTANCE, StoredRulesSerializer.INSTANCE);

  private final RuleBook book;
  private final BroadcastState<String, List<StoredRule>> stored;
  private final ListState<Long> clocks;
  private final ListState<String> quarantined;
  private final ListState<int[]> layouts;
  private final TreeMap<Long, List<RuleVersion>> activations = new TreeMap<>();
  private final long clock;
  private final long oldestClock;
  private Plan plan;

  /**
   * @param initial rules that the job was started with; against a restored state they are changes
   */
  RulesInForce(
      StateInitializationContext context,
      List<RuleChange> initial,
      RuleParser parser,
      Planner.Choice plans)
      throws Exception {
    this.book = new RuleBook(parser, plans);
    this.stored = context.getOperatorStateStore().getBroadcastState(RULES);
    this.clocks =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("clocks", Types.LONG));
    this.quarantined =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("quarantined", Types.STRING));
    this.layouts =
        context
            .getOperatorStateStore()
            .getUnionListState(
                new ListStateDescriptor<>(
                    "rosters", PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO));
    long newest = Long.MIN_VALUE;
    long oldest = Long.MAX_VALUE;
    for (long one : clocks.get()) {
      newest = Math.max(newest, one);
      oldest = Math.min(oldest, one);
    }
    this.clock = newest;
    this.oldestClock = Math.min(oldest, newest);
    if (context.isRestored()) {
      restore(initial, oldest);
    } else {
      for (RuleChange change : initial) {
        add(change, change.effectiveFrom(), false);
      }
    }
    this.plan = new Plan(book, clock);
  }

  private void restore(List<RuleChange> initial, long oldest) throws Exception {
    for (Map.Entry<String, List<StoredRule>> rule : stored.entries()) {
      for (StoredRule one : rule.getValue()) {
        long from = one.change().effectiveFrom();
        book.add(one.change(), from, one.compact())
            .filter(v -> from > oldest) // some subtask's keys may not have seen it come into force
            .ifPresent(v -> schedule(v, Math.max(from, clock + 1)));
      }
    }
    for (String name : quarantined.get()) {
      for (String id : book.ids()) {
        book.versions(id).stream()
            .filter(v -> name.equals(name(v)))
            .forEach(v -> v.quarantined = true);
      }
    }
    new PackDifference(initial, this::newestStored)
        .changes(new TreeSet<>(book.ids()), clock + 1)
        .forEach(change -> addQuietly(change));
  }

  private StoredRule newestStored(String id) {
    try {
      List<StoredRule> versions = stored.get(id);
      return versions == null ? null : versions.get(versions.size() - 1);
    } catch (Exception e) {
      throw new IllegalStateException("reading rule " + id, e);
    }
  }

  private void addQuietly(RuleChange change) {
    try {
      add(change, change.effectiveFrom(), false);
    } catch (Exception e) {
      throw new IllegalStateException("rule " + change.id(), e);
    }
  }

  private Optional<RuleVersion> add(RuleChange change, long from, boolean published)
      throws Exception {
    Optional<RuleVersion> version = book.add(change, from, null);
    if (version.isPresent()) {
      List<StoredRule> versions = new ArrayList<>();
      if (stored.get(change.id()) != null) {
        versions.addAll(stored.get(change.id()));
      }
      versions.add(new StoredRule(change, published, version.get().isCompact()));
      int surplus = Math.max(0, versions.size() - RuleBook.KEEP);
      stored.put(change.id(), List.copyOf(versions.subList(surplus, versions.size())));
      if (from > clock) {
        schedule(version.get(), from);
      }
    }
    return version;
  }

  private void schedule(RuleVersion version, long at) {
    activations.computeIfAbsent(at, t -> new ArrayList<>()).add(version);
  }

  /**
   * Takes in a change while the job runs. One that comes when its time has passed judges from the
   * next moment on.
   */
  void add(RuleChange change, long now, EngineCounters counters, Judge.Verdicts verdicts)
      throws Exception {
    long from = Math.max(change.effectiveFrom(), now + 1);
    try {
      Optional<RuleVersion> version = add(change, from, true);
      if (version.isPresent()) {
        if (from > change.effectiveFrom()) {
          counters.changesLate.inc();
        }
        activations.values().forEach(list -> list.removeIf(v -> !isKnown(v)));
        plan = new Plan(book, now);
      }
    } catch (IllegalArgumentException e) {
      verdicts.say(null, RuleTrouble.refused(change.id(), change.version(), e.getMessage(), from));
    }
  }

  /** False for a scheduled version that a later one has taken the place of. */
  private boolean isKnown(RuleVersion version) {
    return book.versions(version.change.id()).contains(version);
  }

  /** True when a version comes into force at a time or before. */
  boolean hasActivationUpTo(long time) {
    return !activations.isEmpty() && activations.firstKey() <= time;
  }

  /** When the next version comes into force, ms; there must be one. */
  long nextActivation() {
    return activations.firstKey();
  }

  /** Brings the versions of a time into force. */
  Activation activate(long at) {
    List<RuleVersion> versions = activations.remove(at);
    plan = new Plan(book, at);
    Set<Integer> codes = new HashSet<>();
    Set<KeyKind> rosters = EnumSet.noneOf(KeyKind.class);
    Set<String> replaced = new TreeSet<>();
    for (RuleVersion version : versions) {
      for (RuleVersion known : book.versions(version.change.id())) {
        codes.add(known.code);
        if (known.roster != null) {
          rosters.add(known.rule.key());
        }
        if (known.quarantined && known.next == version) {
          replaced.add(version.change.id());
        }
      }
    }
    return new Activation(versions, at, codes, rosters, replaced);
  }

  /** Counts a failure; true when it is the one too many. */
  boolean failed(RuleVersion version) {
    version.failures++;
    boolean often = version.failures * 100L > version.asked * TOLERATED_PERCENT;
    if (version.failures < TOLERATED_FAILURES || !often || version.quarantined) {
      return false;
    }
    version.quarantined = true;
    return true;
  }

  /** Layouts of rosters that restored keys may have. */
  Set<RosterLayout> knownLayouts() throws Exception {
    Set<RosterLayout> known = new HashSet<>();
    for (int[] codes : layouts.get()) {
      known.add(RosterLayout.of(codes));
    }
    return known;
  }

  /**
   * @param now event clock, ms
   * @param used layouts of rosters that keys may have
   */
  void snapshot(long now, Collection<RosterLayout> used) throws Exception {
    layouts.update(used.stream().map(RosterLayout::codes).toList());
    clocks.update(List.of(now));
    Set<String> names = new HashSet<>();
    for (String id : book.ids()) {
      book.versions(id).stream().filter(v -> v.quarantined).forEach(v -> names.add(name(v)));
    }
    quarantined.update(List.copyOf(names));
  }

  private static String name(RuleVersion version) {
    return version.change.id() + "|" + version.change.version();
  }

  RuleBook book() {
    return book;
  }

  Plan plan() {
    return plan;
  }

  /** The clock that was restored, ms; {@link Long#MIN_VALUE} for a new job. */
  long clock() {
    return clock;
  }

  /** The clock of the subtask that was furthest behind when it was stopped, ms. */
  long oldestClock() {
    return oldestClock;
  }

  /** Rules that judge now. */
  long judging() {
    return book.ids().stream().map(book::newest).filter(RuleVersion::judges).count();
  }

  /** Rules that failed too often. */
  long quarantined() {
    return book.ids().stream().map(book::newest).filter(v -> v.quarantined).count();
  }
}
