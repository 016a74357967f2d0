package io.orderpulse.cep.engine;

import java.io.IOException;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** The counters of {@link EngineMetric}. */
final class EngineCounters {

  /** Keys that are touched between two samples, at least. */
  private static final int SAMPLE_EVERY = 1024;

  /**
   * And one more for so many bytes of the last: a key that all orders share is costly to measure.
   */
  private static final int BYTES_PER_TOUCH = 8;

  private static final int INITIAL = 256;

  /** Bytes of a buffer that is kept for the next sample. */
  private static final int MOST_KEPT = 1 << 16;

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

  private DataOutputSerializer sample = new DataOutputSerializer(INITIAL);
  private long pause;
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
    if (pause-- > 0) {
      return;
    }
    sample.clear();
    KeyCellsSerializer.INSTANCE.serialize(cells, sample);
    int bytes = sample.length();
    if (bytes > MOST_KEPT) {
      sample = new DataOutputSerializer(INITIAL);
    }
    pause = SAMPLE_EVERY - 1 + bytes / BYTES_PER_TOUCH;
    meanBytes = meanBytes == 0 ? bytes : meanBytes + WEIGHT * (bytes - meanBytes);
  }
}
