package io.orderpulse.cep.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * Holds the elements of a key until the watermark reaches them, so that they are handled in verdict
 * order and not in order of arrival. Emptied time by time; never iterated.
 *
 * @param <T> element
 */
public final class OrderedBuffer<T> {

  private final MapState<Long, List<T>> byTime;
  private final Comparator<? super T> ties;

  /**
   * @param context of the keyed function that owns the buffer
   * @param type of the elements
   * @param ties order of the elements of one moment
   */
  public OrderedBuffer(RuntimeContext context, Class<T> type, Comparator<? super T> ties) {
    this.byTime =
        context.getMapState(
            new MapStateDescriptor<>(
                "waiting-by-time", Types.LONG, Types.LIST(TypeInformation.of(type))));
    this.ties = ties;
  }

  /**
   * Keeps an element for its time.
   *
   * @param late true when it is known to have come behind the watermark
   * @return false when it is late and must be handled at once
   */
  public boolean add(T element, long time, boolean late, TimerService timers) throws Exception {
    if (late || time <= timers.currentWatermark()) {
      return false;
    }
    List<T> tied = byTime.get(time);
    List<T> elements = tied == null ? new ArrayList<>(1) : new ArrayList<>(tied);
    elements.add(element);
    byTime.put(time, elements);
    timers.registerEventTimeTimer(time);
    return true;
  }

  /** The elements of a time whose timer fires, in order. */
  public List<T> take(long time) throws Exception {
    List<T> elements = byTime.get(time);
    if (elements == null) {
      return List.of();
    }
    byTime.remove(time);
    List<T> ordered = new ArrayList<>(elements);
    ordered.sort(ties);
    return ordered;
  }
}
