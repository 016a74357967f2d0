package io.orderpulse.cep.life;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * One stage in the life of anomalies: a state machine per key over moments of the event clock. It
 * keeps nothing itself. Whoever runs it hands over all events of a moment at once, when the moment
 * is over, and asks again at {@link #wake}.
 *
 * @param <C> cell: what it remembers of one key; mutable
 */
public interface Stage<C> extends Serializable {

  /** Nothing is due without another event. */
  long NEVER = Long.MAX_VALUE;

  /** A cell that knows nothing. */
  C fresh();

  /**
   * Handles a moment.
   *
   * @param now the moment, ms; not before any earlier one of the key
   * @param events what belongs to it, those of one sender in their order
   * @param members the many that some stages remember beside their cell
   * @param out takes what is said, to the stages after this one
   */
  void moment(
      String key,
      C cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out);

  /** When it has to do something by itself, ms, or {@link #NEVER}. */
  long wake(C cell);

  /** True when there is nothing to remember. */
  boolean idle(C cell);

  /** Version of the cell's binary form that {@link #write} writes, from 1. */
  int version();

  void write(C cell, DataOutput out) throws IOException;

  /** Reads what a version wrote, from 1 to {@link #version}. */
  C read(int version, DataInput in) throws IOException;

  /** Events kept by name, of which there may be too many for a cell. */
  interface Members {

    LifeEvent get(String name);

    void put(String name, LifeEvent event);

    void remove(String name);

    /** All of them, in the order of their names. */
    List<LifeEvent> all();
  }
}
