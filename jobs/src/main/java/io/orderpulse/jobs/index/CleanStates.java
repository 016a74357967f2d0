package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the compacted topic of anomalies small: the tombstone of one that was resolved comes some
 * days later. Keyed by dedup_key. A tombstone that crosses a new episode on the way is made good by
 * writing the episode's record again.
 */
final class CleanStates extends KeyedProcessFunction<String, KafkaRecord, KafkaMessage> {

  private static final long serialVersionUID = 1L;

  private final ClockConfig clock;
  private final Duration age;
  private transient ValueState<Known> stored;
  private transient Counter tombstones;

  /**
   * @param clock of the jobs
   * @param age how long after RESOLVED, on that clock
   */
  CleanStates(ClockConfig clock, Duration age) {
    this.clock = clock;
    this.age = age;
  }

  /** The key of a record of the topic. */
  static String key(KafkaRecord record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  @Override
  public void open(OpenContext context) {
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("known", TypeInformation.of(Known.class)));
    tombstones =
        getRuntimeContext()
            .getMetricGroup()
            .addGroup("index")
            .counter(IndexMetric.TOMBSTONES_WRITTEN.metricName());
  }

  @Override
  public void processElement(KafkaRecord record, Context context, Collector<KafkaMessage> out)
      throws Exception {
    Known known = stored.value();
    if (record.value() == null) {
      if (known != null && known.open() != null) {
        out.collect(new KafkaMessage(record.topic(), record.key(), known.open(), null));
      } else {
        stored.clear();
      }
      return;
    }
    long resolved = resolvedAt(record);
    if (resolved == Known.OPEN) {
      stored.update(new Known(record.topic(), Known.OPEN, record.value()));
      return;
    }
    stored.update(new Known(record.topic(), resolved, null));
    context.timerService().registerProcessingTimeTimer(due(resolved));
  }

  private long due(long resolved) {
    return clock.realMillis(resolved + age.toMillis());
  }

  /** When it was resolved, ms, or {@link Known#OPEN}; what nobody can read counts as open. */
  private static long resolvedAt(KafkaRecord record) {
    try {
      JsonNode json = RecordWriter.MAPPER.readTree(record.value());
      boolean over = "RESOLVED".equals(json.path("data").path("status").asText());
      return over ? Instant.parse(json.path("time").asText()).toEpochMilli() : Known.OPEN;
    } catch (IOException | RuntimeException e) {
      return Known.OPEN;
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<KafkaMessage> out)
      throws Exception {
    Known known = stored.value();
    if (known == null || known.resolved() == Known.OPEN || due(known.resolved()) > time) {
      return; // it has opened again since, or was resolved later
    }
    tombstones.inc();
    byte[] key = context.getCurrentKey().getBytes(StandardCharsets.UTF_8);
    out.collect(new KafkaMessage(known.topic(), key, null, null));
    stored.clear();
  }

  /**
   * The newest record of an anomaly.
   *
   * @param topic full name
   * @param resolved when it was resolved, ms, or {@link #OPEN}
   * @param open the record, or null when it is resolved
   */
  public record Known(String topic, long resolved, byte[] open) {
    static final long OPEN = Long.MIN_VALUE;
  }
}
