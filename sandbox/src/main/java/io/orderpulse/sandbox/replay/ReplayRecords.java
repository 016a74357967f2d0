package io.orderpulse.sandbox.replay;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.events.record.Rejected;
import io.orderpulse.jobs.health.HealthStreams;
import io.orderpulse.jobs.kafka.KafkaMessage;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Turns the streams of a replay into lines of files. */
final class ReplayRecords {

  private static final RecordWriter JSON = new RecordWriter();

  private ReplayRecords() {}

  static DataStream<ReplayRecord> of(HealthStreams health, DataStream<Rejected> rejected) {
    return lines("anomalies", health.anomalies(), ReplayRecords::anomaly)
        .union(
            lines("shadow", health.shadow(), ReplayRecords::shadow),
            lines("actions", health.actions(), ReplayRecords::action),
            lines("orders", health.orders(), ReplayRecords::order),
            lines("metrics", health.metrics(), ReplayRecords::metric),
            lines("rejected", rejected, ReplayRecords::rejected));
  }

  /** Records as they go to Kafka. */
  static DataStream<ReplayRecord> of(DataStream<KafkaMessage> messages) {
    return lines("messages", messages, ReplayRecords::message);
  }

  private static ReplayRecord message(KafkaMessage message) {
    String key = new String(message.key(), StandardCharsets.UTF_8);
    return new ReplayRecord(message.topic(), key, "", message.value());
  }

  private static <T> DataStream<ReplayRecord> lines(
      String name, DataStream<T> stream, MapFunction<T, ReplayRecord> toLine) {
    return stream
        .map(toLine)
        .returns(TypeInformation.of(ReplayRecord.class))
        .uid(name + "-lines")
        .name(name + "-lines");
  }

  private static ReplayRecord anomaly(Anomaly a) {
    return record("anomalies.jsonl", null, place(a), a);
  }

  /** Rules in the shadow have a file of their own, as they have a topic of their own. */
  private static ReplayRecord shadow(Anomaly a) {
    return record("anomalies.shadow.jsonl", null, place(a), a);
  }

  private static String place(Anomaly a) {
    return "%s|%s|%020d|%08d".formatted(time(a.time()), a.dedupKey(), a.episode(), a.seq());
  }

  private static ReplayRecord action(ActionCommand a) {
    return record("actions.jsonl", null, time(a.time()) + "|" + a.actionId(), a);
  }

  private static ReplayRecord order(OrderHealth order) {
    return record("orders.jsonl", order.orderId(), "%020d".formatted(order.version()), order);
  }

  /** The last revision of each window. */
  private static ReplayRecord metric(Metric metric) {
    String window = time(metric.windowStart()) + "|" + metric.windowS();
    String id = window + "|" + metric.metric() + "|" + new TreeMap<>(metric.dims());
    return record("metrics.jsonl", id, "%010d".formatted(metric.rev()), metric);
  }

  private static ReplayRecord rejected(Rejected r) {
    return record("rejected.jsonl", null, "%s|%020d".formatted(r.topic(), r.offset()), r);
  }

  private static ReplayRecord record(String file, String id, String place, Outbound record) {
    return new ReplayRecord(file, id, place, JSON.write(record));
  }

  /** Times sort as text, also those before 1970. */
  private static String time(long ms) {
    return "%020d".formatted(ms - Long.MIN_VALUE / 2);
  }
}
