package io.orderpulse.jobs.signoff;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.intake.IntakeSettings;
import io.orderpulse.jobs.time.JobClock;
import io.orderpulse.jobs.time.LiveRecords;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads sign-offs that have a photo; skips what intake rejects. */
final class SignoffRecords implements LiveRecords<SignedPhoto> {

  static final String TYPE = "logistics.signed";

  private static final long serialVersionUID = 1L;

  private final JobClock clock;
  private transient EventReader reader;
  private transient Map<SignoffMetric, Counter> counters;

  SignoffRecords(JobClock clock) {
    this.clock = clock;
  }

  @Override
  public void open(MetricGroup metrics) {
    reader = new EventReader();
    MetricGroup group = metrics.addGroup("signoff");
    counters = new EnumMap<>(SignoffMetric.class);
    for (SignoffMetric metric :
        new SignoffMetric[] {SignoffMetric.SKIPPED, SignoffMetric.WITHOUT_PHOTO}) {
      counters.put(metric, group.counter(metric.id()));
    }
  }

  @Override
  public SignedPhoto read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return photo(record.value());
    } catch (MalformedEventException e) {
      counters.get(SignoffMetric.SKIPPED).inc();
      return null;
    }
  }

  private SignedPhoto photo(byte[] value) throws MalformedEventException {
    if (value == null || value.length > EventReader.MAX_BYTES) {
      counters.get(SignoffMetric.SKIPPED).inc();
      return null;
    }
    Event event = reader.read(value);
    if (!event.type().equals(TYPE)) {
      return null; // the topic has scans too
    }
    if (event.time() - clock.now() > IntakeSettings.MAX_AHEAD.toMillis()) {
      counters.get(SignoffMetric.SKIPPED).inc();
      return null;
    }
    EventValidator.validate(EventTypes.find(event.type()), event.data());
    String url = event.text("photo_url");
    if (url == null || url.isBlank()) {
      counters.get(SignoffMetric.WITHOUT_PHOTO).inc();
      return null;
    }
    return new SignedPhoto(
        event.id(),
        event.source(),
        event.time(),
        event.batch(),
        event.text("waybill_no"),
        event.orderId(),
        url.strip(),
        event.text("photo_sha256"));
  }

  @Override
  public long time(SignedPhoto photo) {
    return photo.batch() ? NO_TIME : photo.time();
  }

  @Override
  public TypeInformation<SignedPhoto> type() {
    return TypeInformation.of(SignedPhoto.class);
  }
}
