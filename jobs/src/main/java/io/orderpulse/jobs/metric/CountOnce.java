package io.orderpulse.jobs.metric;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts tickets and complaints once, at the first event that says so; when an earlier one comes
 * later, the count moves. Keyed by what is counted; forgotten 90 days after its first event.
 */
public final class CountOnce extends KeyedProcessFunction<String, Claim, Delta> {

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private static final long serialVersionUID = 1L;

  private transient ValueState<Claim> first;

  @Override
  public void open(OpenContext context) {
    first =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("first", TypeInformation.of(Claim.class)));
  }

  @Override
  public void processElement(Claim claim, Context context, Collector<Delta> out) throws Exception {
    Claim known = first.value();
    if (known != null && !claim.isBefore(known)) {
      return;
    }
    if (known == null) {
      long from = Math.max(claim.delta().at(), context.timerService().currentWatermark());
      context.timerService().registerEventTimeTimer(from + RETENTION);
    } else {
      out.collect(known.delta().back());
    }
    first.update(claim);
    out.collect(claim.delta());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Delta> out) {
    first.clear();
  }
}
