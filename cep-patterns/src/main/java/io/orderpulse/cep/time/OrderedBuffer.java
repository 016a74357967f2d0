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
 * order and not in order of arrival. Nothing is handled on arrival, not even what is late: two late
 * elements may come by different ways, and which is first would be a matter of threads. Emptied
 * time by time; never iterated.
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
   * Keeps an element until the timer of a time fires; see {@link Clocked#dueAt}.
   *
   * @param due ms since the epoch; if the watermark is there already, the timer fires when it moves
   */
  public void add(T element, long due, TimerService timers) throws Exception {
    List<T> tied = byTime.get(due);
    List<T> elements = tied == null ? new ArrayList<>(1) : new ArrayList<>(tied);
    elements.add(element);
    byTime.put(due, elements);
    timers.registerEventTimeTimer(due);
  }

  /** The elements of a time whose timer fires, in order. */
  public List<T> take(long due) throws Exception {
    List<T> elements = byTime.get(due);
    if (elements == null) {
      return List.of();
    }
    byTime.remove(due);
    List<T> ordered = new ArrayList<>(elements);
    ordered.sort(ties);
    return ordered;
  }
}
