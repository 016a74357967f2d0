package io.orderpulse.jobs.life;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.jobs.health.SeenEvent;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells of each feed, once a second of event time at most, that it spoke. Not keyed: each subtask
 * tells of what it sees, so that a feed with many events burdens no single one. Imports do not
 * count, as they say nothing of whether a feed is alive.
 */
final class ListenToFeeds extends AbstractStreamOperator<LifeEvent>
    implements OneInputStreamOperator<SeenEvent, LifeEvent> {

  private static final long STEP = 1_000;

  @Serial private static final long serialVersionUID = 1L;

  /** Newest event of each feed, by the last moment of its second. */
  private transient TreeMap<Long, TreeMap<String, Long>> newest;

  private transient ListState<LifeEvent> stored;

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    newest = new TreeMap<>();
    stored =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("unsaid", TypeInformation.of(LifeEvent.class)));
    for (LifeEvent e : stored.get()) {
      hear(LifeEvent.source(e), e.at(), e.time());
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    List<LifeEvent> unsaid = new ArrayList<>();
    newest.forEach(
        (at, byFeed) -> byFeed.forEach((f, time) -> unsaid.add(LifeEvent.heard(f, at, time))));
    stored.update(unsaid);
  }

  @Override
  public void processElement(StreamRecord<SeenEvent> element) {
    SeenEvent seen = element.getValue();
    if (!seen.event().batch()) {
      long time = seen.now();
      hear(seen.event().source(), Math.floorDiv(time, STEP) * STEP + STEP - 1, time);
    }
  }

  private void hear(String source, long at, long time) {
    newest.computeIfAbsent(at, t -> new TreeMap<>()).merge(source, time, Math::max);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    while (!newest.isEmpty() && newest.firstKey() <= mark.getTimestamp()) {
      var second = newest.pollFirstEntry();
      second
          .getValue()
          .forEach(
              (source, time) ->
                  output.collect(
                      new StreamRecord<>(LifeEvent.heard(source, second.getKey(), time))));
    }
    super.processWatermark(mark);
  }
}
