package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.PackDifference;
import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets sound and newer versions of rules in and tells of those it refuses. One subtask, so that all
 * that judge get the same versions.
 */
final class AdmitRules extends ProcessFunction<KafkaRecord, RuleChange>
    implements CheckpointedFunction {

  /** Anomalies about rules. */
  static final OutputTag<Verdict> TROUBLES =
      new OutputTag<>("rule-troubles", TypeInformation.of(Verdict.class));

  private static final long serialVersionUID = 1L;

  private final ArrayList<RuleChange> initial;
  private final ClockConfig clock;
  private final HashMap<Integer, Long> ends = new HashMap<>();
  private final HashSet<String> refused = new HashSet<>();
  private transient KnownVersions known;
  private transient ListState<KnownVersion> stored;
  private transient boolean restored;

  AdmitRules(RulesAtStart start, ClockConfig clock) {
    this.initial = new ArrayList<>(start.rules());
    this.clock = clock;
    start.ends().forEach((partition, end) -> ends.put(partition.partition(), end));
    start.refused().forEach(record -> refused.add(place(record)));
  }

  private static String place(KafkaRecord record) {
    return record.partition() + "/" + record.offset();
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    stored =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>("known", TypeInformation.of(KnownVersion.class)));
    known = new KnownVersions(clock, false);
    restored = context.isRestored();
    if (restored) {
      restore();
    } else {
      initial.forEach(change -> known.put(KnownVersion.of(change, false)));
    }
  }

  /** Other files than before are changes, numbered as the engine numbers them. */
  private void restore() throws Exception {
    Set<String> ids = new TreeSet<>();
    for (KnownVersion version : stored.get()) {
      known.put(version);
      if (version.version() > 0) {
        ids.add(version.id());
      }
    }
    List<RuleChange> changes =
        new PackDifference(initial, id -> ids.contains(id) ? known.of(id).stored() : null)
            .changes(new TreeSet<>(ids), Long.MIN_VALUE);
    changes.forEach(change -> known.put(KnownVersion.of(change, false)));
  }

  @Override
  public void processElement(KafkaRecord record, Context context, Collector<RuleChange> out) {
    if (wasReadAtStart(record) && !refused.contains(place(record))) {
      return;
    }
    Told told = known.take(record);
    told.change().ifPresent(out::collect);
    told.trouble().ifPresent(verdict -> context.output(TROUBLES, verdict));
  }

  /** A restored job goes on where it was, which is no place of this start. */
  private boolean wasReadAtStart(KafkaRecord record) {
    return !restored && record.offset() < ends.getOrDefault(record.partition(), 0L);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    stored.update(new ArrayList<>(known.all()));
  }
}
