package io.orderpulse.jobs.health;

import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * An event as the health job saw it come. Its own {@code late} flag is another matter: that is what
 * intake saw.
 *
 * @param event the event
 * @param seenAt the watermark behind which it came, ms, or {@link Clocked#ON_TIME}
 */
@TypeInfo(SeenEventSerializer.Factory.class)
public record SeenEvent(Event event, long seenAt) implements Clocked {

  /** An event that comes when the event clock shows a watermark: late if not after it. */
  static SeenEvent of(Event event, long watermark) {
    return new SeenEvent(event, event.time() <= watermark ? watermark : ON_TIME);
  }

  @Override
  public long time() {
    return event.time();
  }

  /** Verdict order, late ones of the moment before first. */
  static final class Order implements Comparator<SeenEvent>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(SeenEvent a, SeenEvent b) {
      int byLate = Clocked.lateFirst(a, b);
      return byLate != 0 ? byLate : VerdictOrder.INSTANCE.compare(a.event, b.event);
    }
  }
}
