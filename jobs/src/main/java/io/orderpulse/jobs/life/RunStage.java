package io.orderpulse.jobs.life;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.life.Stage;
import io.orderpulse.cep.time.OrderedBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Runs one stage: holds the events of a moment until the moment is over, which is when the
 * watermark is 1 ms past it, and hands them over together. So their order of arrival does not
 * matter, and a stage behind may do the same with the same watermark. What is said goes out by the
 * side output of the stage it is for.
 *
 * @param <C> cell of the stage
 */
final class RunStage<C> extends KeyedProcessFunction<String, LifeEvent, LifeEvent> {

  private static final long serialVersionUID = 1L;

  private static final Map<To, OutputTag<LifeEvent>> TAGS = tags();

  private final Stage<C> stage;
  private final long horizon;
  private transient OrderedBuffer<LifeEvent> buffer;
  private transient ValueState<byte[]> stored;
  private transient MapState<String, LifeEvent> members;

  /**
   * @param horizon last event time at which anything is said, ms
   */
  RunStage(Stage<C> stage, long horizon) {
    this.stage = stage;
    this.horizon = horizon;
  }

  private static Map<To, OutputTag<LifeEvent>> tags() {
    Map<To, OutputTag<LifeEvent>> tags = new EnumMap<>(To.class);
    for (To to : To.values()) {
      tags.put(to, new OutputTag<>(to.name(), TypeInformation.of(LifeEvent.class)));
    }
    return tags;
  }

  /** The output with what is said to a stage. */
  static OutputTag<LifeEvent> to(To to) {
    return TAGS.get(to);
  }

  @Override
  public void open(OpenContext context) {
    Comparator<LifeEvent> asTheyCame = (a, b) -> 0;
    buffer = new OrderedBuffer<>(getRuntimeContext(), LifeEvent.class, asTheyCame);
    stored =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "cell", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    members =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "members", Types.STRING, TypeInformation.of(LifeEvent.class)));
  }

  @Override
  public void processElement(LifeEvent event, Context context, Collector<LifeEvent> out)
      throws Exception {
    // what comes when its moment is over, such as a word of the rules' own topic, belongs to now
    long moment = Math.max(event.at(), context.timerService().currentWatermark());
    buffer.add(event, moment + 1, context.timerService());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<LifeEvent> out)
      throws Exception {
    long now = time - 1;
    if (now > horizon) {
      return;
    }
    List<LifeEvent> events = buffer.take(time);
    C cell = read();
    if (events.isEmpty() && stage.wake(cell) > now) {
      return; // what it was to be woken for is no more
    }
    String key = context.getCurrentKey();
    stage.moment(key, cell, now, events, new Kept(), e -> context.output(to(e.to()), e));
    if (stage.idle(cell)) {
      stored.clear();
      return;
    }
    stored.update(bytes(cell));
    long wake = stage.wake(cell);
    if (wake != Stage.NEVER) {
      context.timerService().registerEventTimeTimer(wake + 1);
    }
  }

  /** The cell in its binary form, so that no stage ever changes what a snapshot is made of. */
  private byte[] bytes(C cell) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(stage.version());
    stage.write(cell, out);
    return bytes.toByteArray();
  }

  private C read() throws IOException {
    byte[] bytes = stored.value();
    if (bytes == null) {
      return stage.fresh();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int version = in.readUnsignedByte();
    if (version < 1 || version > stage.version()) {
      throw new IOException(
          "state of %s has version %d, this program reads up to %d; start the one that wrote it"
              .formatted(stage.getClass().getSimpleName(), version, stage.version()));
    }
    return stage.read(version, in);
  }

  /** Members as state. */
  private final class Kept implements Stage.Members {

    @Override
    public LifeEvent get(String name) {
      return call(() -> members.get(name));
    }

    @Override
    public void put(String name, LifeEvent event) {
      call(
          () -> {
            members.put(name, event);
            return null;
          });
    }

    @Override
    public void remove(String name) {
      call(
          () -> {
            members.remove(name);
            return null;
          });
    }

    @Override
    public List<LifeEvent> all() {
      List<LifeEvent> all = new ArrayList<>();
      call(
          () -> {
            members.values().forEach(all::add);
            return null;
          });
      all.sort(Comparator.comparing(LifeEvent::dedupKey));
      return all;
    }

    private static <T> T call(java.util.concurrent.Callable<T> access) {
      try {
        return access.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("state of members can't be used", e);
      }
    }
  }
}
