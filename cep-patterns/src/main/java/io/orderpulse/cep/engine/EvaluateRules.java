package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.roster.RosterPlan;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Verdict;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * The rule engine: all rules of all kinds of keys in one operator. Input 1 are facts, keyed by
 * {@link RuleKey}; input 2 are changes of rules, the same on every subtask.
 *
 * <pre>
 *   fact ─ plan: who listens to its type? ─ notes ─► state of the key ─ touched or woken ─► judge ─► verdicts
 *   change ─ rule book ─ at its time: every key that the rule has a share in is judged up to it, and on by the new version
 * </pre>
 *
 * <p>A quiet rule stream must not hold the clock back: watermarks of input 2 count for nothing.
 */
final class EvaluateRules extends AbstractStreamOperator<Verdict>
    implements TwoInputStreamOperator<Fact, RuleChange, Verdict>,
        Triggerable<String, VoidNamespace> {

  /** Name of the keyed state. */
  static final String CELLS = "cells";

  @Serial private static final long serialVersionUID = 1L;

  private final List<RuleChange> initial;
  private final RuleParser parser;
  private final long horizon;
  private final Planner.Choice plans;

  private transient RulesInForce rules;
  private transient KeyJudge judge;
  private transient Rosters rosters;
  private transient PatternPlan patterns;
  private transient EngineCounters counters;
  private transient ValueStateDescriptor<KeyCells> descriptor;
  private transient ValueState<KeyCells> stored;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient StreamRecord<Verdict> record;
  private transient Note[] notes;
  private transient long clock;

  /** No key is judged by versions that were over before this time, ms. */
  private transient long since;

  /**
   * @param initial rules that the job was started with
   * @param parser reads rules
   * @param horizon last event time at which verdicts are made, ms; {@link Long#MAX_VALUE} when live
   */
  EvaluateRules(List<RuleChange> initial, RuleParser parser, long horizon) {
    this(initial, parser, horizon, Planner::isCompact);
  }

  EvaluateRules(List<RuleChange> initial, RuleParser parser, long horizon, Planner.Choice plans) {
    this.initial = List.copyOf(initial);
    this.parser = parser;
    this.horizon = horizon;
    this.plans = plans;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    rules = new RulesInForce(context, initial, parser, plans);
    clock = rules.clock();
  }

  @Override
  public void open() throws Exception {
    super.open();
    record = new StreamRecord<>(null);
    notes = new Note[16];
    descriptor = new ValueStateDescriptor<>(CELLS, KeyCellsSerializer.INSTANCE);
    stored = getPartitionedState(descriptor);
    timers = getInternalTimerService("wake", VoidNamespaceSerializer.INSTANCE, this);
    counters = new EngineCounters(getMetricGroup(), rules);
    Judge one = new Judge(rules.book(), horizon, this::failed, this::say);
    rosters = new Rosters(rules.book(), horizon, one.voices(), rules.knownLayouts());
    since = rules.oldestClock();
    rosters.rules(since);
    judge = new KeyJudge(rules.book(), one, rosters);
    patterns =
        new PatternPlan(
            getKeyedStateStore(),
            time -> timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time),
            counters.lateForSequences::inc,
            this::failed);
    patterns.rules(rules.book(), clock);
  }

  @Override
  public void close() throws Exception {
    if (patterns != null) {
      patterns.close();
    }
    super.close();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    rules.snapshot(clock, rosters.layouts());
  }

  @Override
  public void processElement1(StreamRecord<Fact> element) throws Exception {
    Fact fact = element.getValue();
    counters.facts.inc();
    if (!fact.watched()) {
      return;
    }
    if (patterns.judges(fact.kind())) {
      patterns.add(fact);
    }
    Plan plan = rules.plan();
    RuleVersion[] listeners = plan.listeners(fact);
    boolean noted = note(fact, listeners);
    Object shared = shared(fact);
    boolean context = isContext(fact) && plan.knows(fact.kind());
    if (noted || shared != null || context) {
      keep(fact, listeners, shared, context);
    }
  }

  /** Whom of the roster a fact means, or null for nobody. */
  private Object shared(Fact fact) {
    RosterPlan plan = rosters.plan(fact.kind());
    if (plan == null) {
      return null;
    }
    Object note = plan.note(fact, clock);
    counters.conditions.inc(plan.conditions());
    return note;
  }

  private static boolean isContext(Fact fact) {
    return fact.kind() == KeyKind.ORDER
        ? fact.contextChanged()
        : fact.kind().tellsOrders() && (fact.order() != null || fact.waybill() != null);
  }

  /** Asks each rule what it must know of the fact; true when any wants to know something. */
  private boolean note(Fact fact, RuleVersion[] listeners) {
    if (notes.length < listeners.length) {
      notes = new Note[listeners.length * 2];
    }
    // after a restore a fact may lie behind the clock: versions of the past judge no more
    long place = Math.max(fact.dueAt(), clock);
    boolean any = false;
    for (int i = 0; i < listeners.length; i++) {
      RuleVersion version = listeners[i];
      notes[i] = null;
      if (version.from <= place && (place < version.until() || version.drains())) {
        notes[i] = noteOf(version, fact);
        any |= notes[i] != null;
      }
    }
    counters.conditions.inc(listeners.length);
    return any;
  }

  private Note noteOf(RuleVersion version, Fact fact) {
    version.asked++;
    try {
      return version.quarantined ? null : version.table.note(fact);
    } catch (RuntimeException e) {
      failed(version, fact.now(), e);
      return null;
    }
  }

  private void keep(Fact fact, RuleVersion[] listeners, Object shared, boolean context)
      throws Exception {
    counters.noted.inc();
    KeyCells cells = stored.value();
    if (cells == null) {
      cells = new KeyCells();
      counters.keys++;
    }
    rosters.bring(fact.kind(), cells, clock);
    Mark mark = Mark.of(fact);
    addNoted(cells, listeners, mark);
    if (shared != null) {
      rosters.add(fact, cells, mark, shared, clock);
    }
    if (context) {
      cells.addContext(mark);
    }
    cells.touched = Math.max(cells.touched, Math.max(mark.time(), mark.now()));
    if (mark.dueAt() <= clock) {
      counters.late.inc();
      wakeAt(cells, mark.dueAt()); // judged with what else comes late, when the clock moves
    } else {
      String subject = RuleKey.subject((String) getCurrentKey());
      wakeAt(cells, judge.judge(fact.kind(), subject, cells, reach(cells), false));
    }
    sleep(fact.kind(), cells, cells.touched);
    stored.update(cells);
    counters.sample(cells);
  }

  /** Hands the fact to the slots of the rules that noted it; listeners are sorted by code. */
  private void addNoted(KeyCells cells, RuleVersion[] listeners, Mark mark) {
    int place = 0;
    for (int i = 0; i < listeners.length; i++) {
      if (notes[i] != null) {
        int found = slot(cells, listeners[i], mark, place);
        if (found >= 0) {
          cells.slot(found).add(new Noted(mark, notes[i]));
          cells.moved(found);
          place = found;
        }
      }
    }
  }

  /** The place of the slot for a fact, or a negative number when there is none. */
  private int slot(KeyCells cells, RuleVersion version, Mark mark, int from) {
    int found = cells.place(version.code, from);
    RuleVersion known = found < 0 ? null : rules.book().of(cells.slot(found));
    if (known != null && known.from <= version.from) {
      return found;
    }
    if (mark.dueAt() >= version.until() && version.drains()) {
      return -1; // what drains begins nothing
    }
    if (found < 0) {
      return cells.add(fresh(version));
    }
    cells.slot(found).from(version); // a fact that lies further ahead came before this one
    return found;
  }

  private Slot fresh(RuleVersion version) {
    Slot slot =
        new Slot(version.code, version.kind, version.change.version(), version.table.fresh());
    slot.by = version;
    slot.edition = rules.book().edition();
    return slot;
  }

  /** A key that nothing else wakes is looked at when it may be time to forget it. */
  private void sleep(KeyKind kind, KeyCells cells, long now) {
    if (cells.timer == KeyCells.NO_TIMER) {
      wakeAt(cells, now + rules.book().retention(kind));
    }
  }

  /** What is late and waits for the clock to move must not be judged before it does. */
  private long reach(KeyCells cells) {
    return Math.min(clock, cells.timer == KeyCells.NO_TIMER ? clock : cells.timer - 1);
  }

  private void wakeAt(KeyCells cells, long time) {
    if (time < cells.timer && time != Table.NEVER) {
      cells.timer = time;
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    counters.wakeUps.inc();
    long time = timer.getTimestamp();
    KeyKind kind = RuleKey.kind(timer.getKey());
    List<PatternPlan.Found> matches = patterns.judges(kind) ? patterns.at(time) : List.of();
    KeyCells cells = matches.isEmpty() ? stored.value() : withMatches(matches, time);
    if (cells != null && (cells.timer <= time || !matches.isEmpty())) {
      judged(timer.getKey(), cells, time, false);
    }
  }

  /** The state of the current key with matches of the pattern plan that its rules must judge. */
  private KeyCells withMatches(List<PatternPlan.Found> matches, long time) throws Exception {
    KeyCells known = stored.value();
    KeyCells cells = known == null ? new KeyCells() : known;
    if (known == null) {
      counters.keys++;
      cells.touched = time;
    }
    for (PatternPlan.Found match : matches) {
      int place = cells.place(match.version().code, 0);
      place = place < 0 ? cells.add(fresh(match.version())) : place;
      PatternPlan.hand(match, cells.slot(place));
      cells.moved(place);
    }
    return cells;
  }

  /** Judges the current key up to a time and asks to be woken again. */
  private void judged(String key, KeyCells cells, long limit, boolean every) throws Exception {
    cells.timer = KeyCells.NO_TIMER;
    KeyKind kind = RuleKey.kind(key);
    rosters.bring(kind, cells, clock);
    boolean over = cells.touched + rules.book().retention(kind) <= limit;
    long next = judge.judge(kind, RuleKey.subject(key), cells, limit, every || over);
    if (next == Table.NEVER && judge.isForgotten(kind, cells, limit)) {
      stored.clear();
      counters.keys--;
      return;
    }
    wakeAt(cells, Math.max(next, limit + 1)); // never twice for one moment, whatever a table says
    if (!over) {
      sleep(kind, cells, cells.touched);
    } // else it is only open still: the next fact or nothing ends it
    stored.update(cells);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("rules are judged by event time alone");
  }

  @Override
  public void processElement2(StreamRecord<RuleChange> element) throws Exception {
    rules.add(element.getValue(), clock, counters, this::say);
    rosters.rules(since);
    patterns.rules(rules.book(), clock);
  }

  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    while (rules.hasActivationUpTo(mark.getTimestamp())) {
      long at = rules.nextActivation();
      advance(at - 1);
      activate(at);
    }
    advance(mark.getTimestamp());
    output.emitWatermark(mark);
  }

  private void advance(long time) throws Exception {
    if (time > clock) {
      clock = time;
      timeServiceManager.advanceWatermark(new Watermark(time));
    }
  }

  /** Brings the versions of a time into force, on every key that they have to do with. */
  private void activate(long at) throws Exception {
    Activation activation = rules.activate(at);
    counters.changes.inc(activation.versions());
    activation.replaced().forEach(id -> say(null, RuleTrouble.replaced(id, at)));
    patterns.rules(rules.book(), at);
    tidyPatterns(at);
    getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            descriptor,
            (Object key, ValueState<KeyCells> state) -> {
              KeyCells cells = state.value();
              if (cells != null && activation.concerns(RuleKey.kind((String) key), cells)) {
                activation.begin(
                    RuleKey.kind((String) key), RuleKey.subject((String) key), cells, judge);
                judged((String) key, cells, at, true);
              }
            });
    since = at;
    rosters.rules(since);
  }

  /** Lets new versions of rules go on with what their predecessors have begun to match. */
  private void tidyPatterns(long at) throws Exception {
    List<Overdue> overdue = new ArrayList<>();
    KeyedStateBackend<String> backend = getKeyedStateBackend();
    patterns.tidyAll(backend, at, (key, match) -> overdue.add(new Overdue(key, match)));
    for (Overdue one : overdue) {
      setCurrentKey(one.key);
      judged(one.key, withMatches(List.of(one.match), at), at, false);
    }
  }

  /** A match that is overdue by a new version of its rule. */
  private record Overdue(String key, PatternPlan.Found match) {}

  @Override
  public void processWatermark2(Watermark mark) {
    // see the class comment
  }

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
    if (input == 0) {
      output.emitWatermarkStatus(status);
    }
  }

  private void say(RuleVersion version, Verdict verdict) {
    counters.verdicts.inc();
    Handling handling = verdict.handling();
    boolean mutes = handling != null && !handling.mutes().isEmpty();
    output.collect(
        record.replace(
            mutes
                ? verdict.handled(handling.muting(rules.book().muted(handling.mutes())))
                : verdict));
  }

  private void failed(RuleVersion version, long now, RuntimeException cause) {
    counters.failures.inc();
    LOG.warn("rule {} failed", version.change.id(), cause);
    if (version.shared) {
      version.asked = version.roster.asked();
    }
    if (rules.failed(version)) {
      rosters.rules(since);
      String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      say(
          version,
          RuleTrouble.quarantined(version.change.id(), version.change.version(), reason, now));
    }
  }
}
