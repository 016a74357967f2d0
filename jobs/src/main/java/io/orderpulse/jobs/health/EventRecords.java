package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.jobs.decision.Routed;
import io.orderpulse.jobs.time.LiveRecords;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Clean events from {@code orderpulse.events}; what is no event was never written by intake. What
 * the job decided itself is left out, as its own operators heard of it when it was decided; it says
 * nothing of the clock either, or the job would wait for its own words.
 */
final class EventRecords implements LiveRecords<Event> {

  private static final long serialVersionUID = 1L;

  private transient EventReader reader;
  private transient Counter malformed;

  @Override
  public void open(MetricGroup metrics) {
    reader = new EventReader();
    malformed = metrics.counter("malformed");
  }

  @Override
  public Event read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return null;
    }
    try {
      Event event = reader.read(record.value());
      return event.source().equals(Routed.SOURCE) ? null : event;
    } catch (MalformedEventException e) {
      malformed.inc();
      return null;
    }
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
