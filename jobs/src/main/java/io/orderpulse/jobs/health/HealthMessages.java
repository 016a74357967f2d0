package io.orderpulse.jobs.health;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.jobs.kafka.EventMessages;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** The health job's records as they go to Kafka. */
public final class HealthMessages {

  private HealthMessages() {}

  /** All messages of the job, for one sink. */
  public static DataStream<KafkaMessage> of(HealthStreams streams, Topics topics) {
    return messages("anomaly", streams.anomalies(), new AnomalyMessages(topics))
        .union(
            messages("order", streams.orders(), new To<>(topics.name(Topic.ORDER_HEALTH))),
            messages("timeline", streams.timeline(), new To<>(topics.name(Topic.TIMELINE))),
            messages("action", streams.actions(), new To<>(topics.name(Topic.ACTIONS))),
            messages("heartbeat", streams.heartbeats(), new To<>(topics.name(Topic.HEARTBEAT))),
            messages("metric", streams.metrics(), new To<>(topics.name(Topic.METRICS))),
            derived(streams, topics),
            messages("shadow", streams.shadow(), new To<>(topics.name(Topic.ANOMALIES_SHADOW))));
  }

  /** Facts among the events; the job itself does not read them there. */
  private static DataStream<KafkaMessage> derived(HealthStreams streams, Topics topics) {
    return streams
        .derived()
        .map(new EventMessages(topics.name(Topic.EVENTS)))
        .returns(TypeInformation.of(KafkaMessage.class))
        .uid("routed-messages")
        .name("routed-messages");
  }

  private static <T> DataStream<KafkaMessage> messages(
      String what, DataStream<T> records, FlatMapFunction<T, KafkaMessage> write) {
    String name = what + "-messages";
    return records
        .flatMap(write)
        .returns(TypeInformation.of(KafkaMessage.class))
        .uid(name)
        .name(name);
  }

  private static KafkaMessage message(String topic, String key, Outbound record) {
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    return new KafkaMessage(topic, keyBytes, Writer.JSON.write(record), null);
  }

  /** Every transition, and the latest state of the anomaly. */
  private record AnomalyMessages(Topics topics) implements FlatMapFunction<Anomaly, KafkaMessage> {
    @Override
    public void flatMap(Anomaly anomaly, Collector<KafkaMessage> out) {
      out.collect(message(topics.name(Topic.ANOMALIES), anomaly.partitionKey(), anomaly));
      out.collect(message(topics.name(Topic.ANOMALY_STATE), anomaly.dedupKey(), anomaly));
    }
  }

  /** One record to one topic. */
  private record To<T extends Outbound>(String topic) implements FlatMapFunction<T, KafkaMessage> {
    @Override
    public void flatMap(T record, Collector<KafkaMessage> out) {
      out.collect(message(topic, record.partitionKey(), record));
    }
  }

  /** Made on first use in the task: a mapper does not travel. */
  private static final class Writer {
    static final RecordWriter JSON = new RecordWriter();
  }
}
