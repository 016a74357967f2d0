package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.intake.IntakeSettings;
import io.orderpulse.jobs.time.JobClock;
import io.orderpulse.jobs.time.LiveRecords;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads reviews, chat lines and complaints; skips what intake rejects. */
final class VoiceRecords implements LiveRecords<Event> {

  private static final long serialVersionUID = 1L;

  private final JobClock clock;
  private transient EventReader reader;
  private transient Counter skipped;

  VoiceRecords(JobClock clock) {
    this.clock = clock;
  }

  @Override
  public void open(MetricGroup metrics) {
    reader = new EventReader();
    skipped = metrics.addGroup("voice").counter(VoiceMetric.SKIPPED.id());
  }

  @Override
  public Event read(ConsumerRecord<byte[], byte[]> record) {
    try {
      Event event = valid(record.value());
      if (event == null) {
        skipped.inc();
      }
      return event;
    } catch (MalformedEventException e) {
      skipped.inc();
      return null;
    }
  }

  private Event valid(byte[] value) throws MalformedEventException {
    if (value == null || value.length > EventReader.MAX_BYTES) {
      return null;
    }
    Event event = reader.read(value);
    if (VoiceKind.of(event.type()) == null
        || event.time() - clock.now() > IntakeSettings.MAX_AHEAD.toMillis()) {
      return null;
    }
    EventValidator.validate(EventTypes.find(event.type()), event.data());
    return event;
  }

  @Override
  public long time(Event event) {
    return event.batch() ? NO_TIME : event.time();
  }

  @Override
  public TypeInformation<Event> type() {
    return TypeInformation.of(Event.class);
  }
}
