package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.dedup.DropResends;
import org.apache.flink.api.common.functions.OpenContext;

/** Drops resends and marks the live events that are behind the watermark. */
final class MarkLate extends DropResends<Event> {

  private static final long serialVersionUID = 1L;

  private transient IntakeCounters counters;

  @Override
  public void open(OpenContext context) {
    super.open(context);
    counters = IntakeCounters.of(getRuntimeContext());
  }

  @Override
  protected Event first(Event event, long watermark) {
    boolean late = watermark != NO_WATERMARK && !event.batch() && event.time() <= watermark;
    if (late) {
      counters.count(IntakeMetric.LATE);
    }
    return event.withLate(late);
  }

  @Override
  protected void dropped(Event event) {
    counters.count(IntakeMetric.RESENDS);
  }
}
