package io.orderpulse.cep.engine;

import java.io.IOException;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** The counters of {@link EngineMetric}. */
final class EngineCounters {

  private static final int SAMPLE_EVERY = 1024;

  /** Weight of a new sample in the running mean. */
  private static final double WEIGHT = 0.05;

  final Counter facts;
  final Counter noted;
  final Counter conditions;
  final Counter wakeUps;
  final Counter late;
  final Counter lateForSequences;
  final Counter verdicts;
  final Counter changes;
  final Counter changesLate;
  final Counter failures;

  /** Keys remembered. */
  long keys;

  private final DataOutputSerializer sample = new DataOutputSerializer(256);
  private int touches;
  private double meanBytes;

  EngineCounters(MetricGroup operator, RulesInForce rules) {
    MetricGroup group = operator.addGroup(EngineMetric.GROUP);
    facts = group.counter(EngineMetric.FACTS.wire());
    noted = group.counter(EngineMetric.FACTS_NOTED.wire());
    conditions = group.counter(EngineMetric.CONDITIONS.wire());
    wakeUps = group.counter(EngineMetric.WAKE_UPS.wire());
    late = group.counter(EngineMetric.LATE.wire());
    lateForSequences = group.counter(EngineMetric.LATE_FOR_SEQUENCES.wire());
    verdicts = group.counter(EngineMetric.VERDICTS.wire());
    changes = group.counter(EngineMetric.CHANGES.wire());
    changesLate = group.counter(EngineMetric.CHANGES_LATE.wire());
    failures = group.counter(EngineMetric.FAILURES.wire());
    group.gauge(EngineMetric.RULES.wire(), rules::judging);
    group.gauge(EngineMetric.QUARANTINED.wire(), rules::quarantined);
    group.gauge(EngineMetric.KEYS.wire(), () -> keys);
    group.gauge(EngineMetric.STATE_BYTES.wire(), () -> (long) (keys * meanBytes));
  }

  /** Measures every so many keys. */
  void sample(KeyCells cells) throws IOException {
    if (touches++ % SAMPLE_EVERY == 0) {
      sample.clear();
      KeyCellsSerializer.INSTANCE.serialize(cells, sample);
      meanBytes =
          meanBytes == 0 ? sample.length() : meanBytes + WEIGHT * (sample.length() - meanBytes);
    }
  }
}
