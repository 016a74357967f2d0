package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.dedup.DropResends;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;

/**
 * Drops resends and decides, for the whole job, what is late: what is not after the watermark here.
 */
final class NoteSeen extends DropResends<SeenEvent> {

  private static final long serialVersionUID = 1L;

  private transient Counter resends;

  @Override
  public void open(OpenContext context) {
    super.open(context);
    resends = getRuntimeContext().getMetricGroup().counter("resends");
  }

  @Override
  protected SeenEvent first(Event event, long watermark) {
    return SeenEvent.of(event, watermark);
  }

  @Override
  protected void dropped(Event event) {
    resends.inc();
  }
}
