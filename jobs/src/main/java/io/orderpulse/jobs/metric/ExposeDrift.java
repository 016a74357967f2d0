package io.orderpulse.jobs.metric;

import io.orderpulse.cep.life.Fields;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.jobs.health.Days;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Adds to each record of policy-drift how many orders the drifted version has decided so far and
 * what they are worth, and keeps the metrics of that. Keyed by policy. Orders are remembered for
 * {@value #DAYS} days and as long as a drift that has decided them, drifts so long after their end.
 */
public final class ExposeDrift extends KeyedProcessFunction<String, DriftInput, LifeEvent> {

  /** What orders under drift add to metrics. */
  public static final OutputTag<Delta> DELTAS =
      new OutputTag<>("drift-deltas", TypeInformation.of(Delta.class));

  private static final int DAYS = 8;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int MOST_VERSIONS = 400;

  /** A policy is forgotten this long after it was last heard of. */
  private static final long RETENTION = Duration.ofDays(730).toMillis();

  private static final long serialVersionUID = 1L;

  private transient OrderedBuffer<DriftInput> buffer;
  private transient MapState<String, PolicyUse> uses;
  private transient ValueState<DriftCell> stored;

  /** What is known of a policy's versions and drifts. Public fields: Flink's POJO rules. */
  public static class DriftCell {

    /** Versions, by {@link ToldVersion#key} of the event that told of them. */
    public Map<String, ToldVersion> versions = new HashMap<>();

    /** Those events, oldest first. */
    public List<String> told = new ArrayList<>();

    /** Episodes, by their start. */
    public List<OpenDrift> drifts = new ArrayList<>();

    /** When it was last heard of, ms. */
    public long last;
  }

  @Override
  public void open(OpenContext context) {
    buffer = new OrderedBuffer<>(getRuntimeContext(), DriftInput.class, DriftInput.Order.INSTANCE);
    uses =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "uses", Types.STRING, TypeInformation.of(PolicyUse.class)));
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("drifts", TypeInformation.of(DriftCell.class)));
  }

  @Override
  public void processElement(DriftInput input, Context context, Collector<LifeEvent> out)
      throws Exception {
    TimerService timers = context.timerService();
    buffer.add(input, Math.max(input.at(), timers.currentWatermark()) + 1, timers);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<LifeEvent> out)
      throws Exception {
    DriftCell cell = stored.value() == null ? new DriftCell() : stored.value();
    List<DriftInput> inputs = buffer.take(time);
    for (DriftInput input : inputs) {
      if (input.told() != null) {
        told(cell, input.told());
      } else if (input.use() != null) {
        used(cell, input.use(), context);
      } else {
        out.collect(said(cell, input.said(), context));
      }
    }
    if (!inputs.isEmpty()) {
      cell.last = time;
      TimerService timers = context.timerService();
      timers.registerEventTimeTimer(Days.after(time + DAYS * DAY));
      timers.registerEventTimeTimer(Days.after(time + RETENTION));
    } else {
      sweep(cell, time);
    }
    if (cell.last + RETENTION <= time) {
      uses.clear();
      stored.clear();
    } else {
      stored.update(cell);
    }
  }

  private static void told(DriftCell cell, Event told) {
    String event = ToldVersion.key(told.source(), told.id());
    ToldVersion version = ToldVersion.of(told);
    if (version != null && cell.versions.put(event, version) == null) {
      cell.told.add(event);
    }
    if (cell.told.size() > MOST_VERSIONS) {
      cell.versions.remove(cell.told.remove(0));
    }
  }

  private void used(DriftCell cell, PolicyUse use, OnTimerContext context) throws Exception {
    PolicyUse before = uses.get(use.orderId());
    if (before != null) {
      Exposure.of(before, cell.drifts).forEach(d -> context.output(DELTAS, d.back()));
    }
    if (use.version() == null) {
      uses.remove(use.orderId());
    } else {
      uses.put(use.orderId(), use);
    }
    Exposure.of(use, cell.drifts).forEach(d -> context.output(DELTAS, d));
  }

  private LifeEvent said(DriftCell cell, LifeEvent said, OnTimerContext context) throws Exception {
    Anomaly anomaly = said.anomaly();
    List<OpenDrift> drifts = OpenDrift.with(cell.drifts, anomaly, cell.versions);
    for (PolicyUse use : uses.values()) {
      Exposure.of(use, cell.drifts).forEach(d -> context.output(DELTAS, d.back()));
      Exposure.of(use, drifts).forEach(d -> context.output(DELTAS, d));
    }
    cell.drifts = drifts;
    for (OpenDrift drift : drifts) {
      if (drift.dedupKey().equals(anomaly.dedupKey()) && drift.from() == anomaly.episode()) {
        Anomaly.Impact impact = Exposure.impact(drift, uses.values());
        return impact == null ? said : with(said, impact);
      }
    }
    return said;
  }

  private static LifeEvent with(LifeEvent said, Anomaly.Impact impact) {
    Fields fields = new Fields(said.anomaly());
    fields.impact = impact;
    return said.with(fields.build(), said.handling());
  }

  /** Forgets orders of the past that no drift has decided, and drifts that are long over. */
  private void sweep(DriftCell cell, long now) throws Exception {
    long oldest = now - DAYS * DAY;
    cell.drifts.removeIf(drift -> drift.until() < oldest);
    List<String> over = new ArrayList<>();
    for (PolicyUse use : uses.values()) {
      if (use.placed() < oldest && cell.drifts.stream().noneMatch(d -> d.decided(use))) {
        over.add(use.orderId());
      }
    }
    for (String order : over) {
      uses.remove(order);
    }
  }
}
