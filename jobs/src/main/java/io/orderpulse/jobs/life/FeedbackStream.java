package io.orderpulse.jobs.life;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.KafkaSources;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.rules.Timeless;
import io.orderpulse.jobs.time.JobClock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What people say of anomalies, as the job reads it from its topic. It has no clock, so that a
 * topic on which nobody writes holds nothing back: what is said counts when the clock of the events
 * reaches it. The topic may be missing; it is found within a minute after it is there.
 */
public final class FeedbackStream {

  private FeedbackStream() {}

  /** The events of the topic. */
  public static DataStream<Event> of(
      StreamExecutionEnvironment env, KafkaConfig kafka, JobClock clock) {
    String topic = kafka.topics().name(Topic.FEEDBACK);
    DataStream<KafkaRecord> records =
        env.fromSource(
                KafkaSources.patient(kafka, "health-feedback", topic),
                WatermarkStrategy.noWatermarks(),
                "feedback-topic")
            .forceNonParallel()
            .uid("feedback-topic")
            .assignTimestampsAndWatermarks(Timeless.strategy())
            .forceNonParallel()
            .uid("feedback-records")
            .name("feedback-records");
    return records
        .flatMap(new ReadFeedback(clock))
        .returns(TypeInformation.of(Event.class))
        .forceNonParallel()
        .uid("read-feedback")
        .name("read-feedback");
  }
}
