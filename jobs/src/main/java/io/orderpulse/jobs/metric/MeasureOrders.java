package io.orderpulse.jobs.metric;

import io.orderpulse.jobs.health.Days;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps what each order adds to metrics as {@link OrderFormulas} has it: after each change it adds
 * what is new and takes back what no longer holds. So the sums do not depend on the order in which
 * events came. Keyed by order id.
 */
public final class MeasureOrders extends KeyedProcessFunction<String, MeasureInput, Delta> {

  /** An order is forgotten here this long after its last change. */
  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private static final long DAY = Duration.ofDays(1).toMillis();

  /** The event clock before it shows anything. */
  private static final long NO_WATERMARK = Long.MIN_VALUE;

  /** {@link OrderTally#keepUntil} of an order not placed yet, before the first watermark. */
  private static final long UNDATED = Long.MIN_VALUE;

  private static final long serialVersionUID = 1L;

  private final long horizon;
  private transient ValueState<OrderTally> stored;

  /**
   * @param horizon last event time at which anything counts, ms
   */
  public MeasureOrders(long horizon) {
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) {
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("tally", TypeInformation.of(OrderTally.class)));
  }

  @Override
  public void processElement(MeasureInput input, Context context, Collector<Delta> out)
      throws Exception {
    OrderTally tally = stored.value() == null ? new OrderTally() : stored.value();
    tally.take(input);
    TimerService timers = context.timerService();
    tell(tally, timers, out);
    keep(tally, timers);
    stored.update(tally);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Delta> out) throws Exception {
    OrderTally tally = stored.value();
    if (tally == null) {
      return;
    }
    if (tally.keepUntil == UNDATED) {
      keep(tally, context.timerService());
      stored.update(tally);
    } else if (tally.keepUntil <= time) {
      stored.clear();
      return;
    }
    if (tally.wake <= time) {
      tell(tally, context.timerService(), out);
      stored.update(tally);
    }
  }

  private void tell(OrderTally tally, TimerService timers, Collector<Delta> out) {
    if (tally.facts == null) {
      return;
    }
    long now = Math.min(timers.currentWatermark(), horizon);
    tally.changes(now).forEach(out::collect);
    if (tally.wake <= horizon && tally.wake != Long.MAX_VALUE) {
      timers.registerEventTimeTimer(tally.wake);
    }
  }

  /** Whole days, so that it needs one timer a day and not one per event. */
  private static void keep(OrderTally tally, TimerService timers) {
    long latest = tally.facts == null ? Long.MIN_VALUE : latest(tally.facts);
    long now = Math.max(latest, timers.currentWatermark());
    if (now == NO_WATERMARK) {
      timers.registerEventTimeTimer(NO_WATERMARK); // the first watermark dates it
      return;
    }
    if (now > Long.MAX_VALUE - RETENTION - DAY) {
      return;
    }
    long until = Days.after(now + RETENTION);
    if (until > tally.keepUntil) {
      tally.keepUntil = until;
      timers.registerEventTimeTimer(until);
    }
  }

  private static long latest(OrderFacts facts) {
    long latest = facts.placed() == null ? Long.MIN_VALUE : facts.placed();
    latest = facts.due() == null ? latest : Math.max(latest, facts.due());
    return facts.deliverBy() == null ? latest : Math.max(latest, facts.deliverBy());
  }
}
