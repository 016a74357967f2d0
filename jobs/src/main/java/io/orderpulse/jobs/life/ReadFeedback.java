package io.orderpulse.jobs.life;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.time.JobClock;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what people say; what is no proper feedback is counted and told in the log. */
final class ReadFeedback extends RichFlatMapFunction<KafkaRecord, Event> {

  private static final Logger LOG = LoggerFactory.getLogger(ReadFeedback.class);

  /** A clock that is further ahead is wrong. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final long serialVersionUID = 1L;

  private final JobClock clock;
  private transient EventReader reader;
  private transient Counter refused;

  ReadFeedback(JobClock clock) {
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    reader = new EventReader();
    refused = getRuntimeContext().getMetricGroup().counter("feedback-refused");
  }

  @Override
  public void flatMap(KafkaRecord record, Collector<Event> out) {
    if (record.value() == null) {
      return;
    }
    try {
      Event event = reader.read(record.value());
      if (!event.type().equals(FeedbackEvents.TYPE)) {
        refuse(record, "its type is not " + FeedbackEvents.TYPE);
        return;
      }
      EventValidator.validate(EventTypes.find(event.type()), event.data());
      if (event.time() - clock.now() > AHEAD.toMillis()) {
        refuse(record, "its time is more than 5 minutes ahead");
        return;
      }
      out.collect(event);
    } catch (MalformedEventException e) {
      refuse(record, e.getMessage());
    }
  }

  private void refuse(KafkaRecord record, String why) {
    refused.inc();
    LOG.warn(
        "feedback at {} partition {} offset {} counts for nothing: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        why);
  }
}
