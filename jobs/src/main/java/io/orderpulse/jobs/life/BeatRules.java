package io.orderpulse.jobs.life;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.record.Heartbeat;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * A sign of life of each rule in force and each minute of event time; after a jump of the clock
 * only of the newest minute. One subtask for all. Input 1 are verdicts, input 2 changes of rules,
 * whose watermarks count for nothing.
 */
final class BeatRules extends AbstractStreamOperator<Heartbeat>
    implements TwoInputStreamOperator<LifeEvent, RuleChange, Heartbeat> {

  private static final long MINUTE = 60_000;

  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<RuleChange> initial;
  private transient TreeMap<String, TreeMap<Integer, RuleVersionSeen>> versions;
  private transient TreeMap<String, RuleSeen> seen;
  private transient ListState<RuleVersionSeen> storedVersions;
  private transient ListState<RuleSeen> storedSeen;
  private transient long lastMinute;

  BeatRules(List<RuleChange> initial) {
    this.initial = new ArrayList<>(initial);
  }

  /**
   * A version of a rule.
   *
   * @param judges false when it removes the rule or switches it off
   */
  public record RuleVersionSeen(String rule, int version, String hash, long from, boolean judges) {}

  /**
   * What a rule did.
   *
   * @param open conditions of it that hold
   * @param lastOpen when it last opened one, ms, or null
   */
  public record RuleSeen(String rule, long open, Long lastOpen) {}

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    versions = new TreeMap<>();
    seen = new TreeMap<>();
    lastMinute = Long.MIN_VALUE;
    storedVersions =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>("versions", TypeInformation.of(RuleVersionSeen.class)));
    storedSeen =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("seen", TypeInformation.of(RuleSeen.class)));
    for (RuleVersionSeen version : storedVersions.get()) {
      add(version);
    }
    for (RuleSeen one : storedSeen.get()) {
      seen.put(one.rule(), one);
    }
    initial.forEach(change -> add(of(change)));
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    List<RuleVersionSeen> all = new ArrayList<>();
    versions.values().forEach(v -> all.addAll(v.values()));
    storedVersions.update(all);
    storedSeen.update(new ArrayList<>(seen.values()));
  }

  private static RuleVersionSeen of(RuleChange change) {
    boolean judges = false;
    try {
      judges =
          change.content() != null
              && RuleJson.parse(change).release().status() != Release.Status.OFF;
    } catch (IllegalArgumentException e) {
      // the engine refuses it and says so; it has no life to give a sign of
    }
    return new RuleVersionSeen(
        change.id(), change.version(), change.hash(), change.effectiveFrom(), judges);
  }

  private void add(RuleVersionSeen version) {
    versions.computeIfAbsent(version.rule(), r -> new TreeMap<>()).put(version.version(), version);
  }

  @Override
  public void processElement1(StreamRecord<LifeEvent> element) {
    LifeEvent e = element.getValue();
    String rule = e.dedupKey().substring(0, e.dedupKey().indexOf('|'));
    RuleSeen before = seen.getOrDefault(rule, new RuleSeen(rule, 0, null));
    switch (e.kind()) {
      case OPEN -> seen.put(rule, new RuleSeen(rule, before.open() + 1, e.time()));
      case END -> seen.put(rule, new RuleSeen(rule, before.open() - 1, before.lastOpen()));
      default -> {
        // neither begins nor ends anything
      }
    }
  }

  @Override
  public void processElement2(StreamRecord<RuleChange> element) {
    add(of(element.getValue()));
  }

  @Override
  public void processWatermark1(Watermark mark) {
    long minute = Math.floorDiv(mark.getTimestamp(), MINUTE) * MINUTE;
    if (mark.getTimestamp() != Long.MAX_VALUE && minute > lastMinute) {
      lastMinute = minute;
      versions.values().forEach(known -> beat(known, minute));
    }
    output.emitWatermark(mark);
  }

  /** The newest version in force; older ones are forgotten. */
  private void beat(TreeMap<Integer, RuleVersionSeen> known, long minute) {
    RuleVersionSeen now = null;
    for (RuleVersionSeen version : known.values()) {
      now = version.from() <= minute ? version : now;
    }
    if (now == null) {
      return;
    }
    known.headMap(now.version()).clear();
    if (now.judges()) {
      RuleSeen did = seen.getOrDefault(now.rule(), new RuleSeen(now.rule(), 0, null));
      output.collect(
          new StreamRecord<>(
              new Heartbeat(
                  now.rule(),
                  now.version(),
                  now.hash(),
                  minute,
                  Math.max(0, did.open()),
                  did.lastOpen())));
    }
  }

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
}
