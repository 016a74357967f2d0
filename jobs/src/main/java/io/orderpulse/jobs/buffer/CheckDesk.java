package io.orderpulse.jobs.buffer;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose check is next, and how many may be under way. Each service has lanes and a limit of its
 * own, so that a slow one holds up only those orders that need it. It knows ids alone; one thread
 * uses it.
 *
 * <p>A fifth of the places is kept for VIPs. Every fourth place that is not theirs goes to the lane
 * {@link Lane#LATER}, when somebody waits there.
 */
final class CheckDesk {

  private static final int LEAST = 64;
  private static final int START = 256;
  private static final int TURN = 4;

  /** Sends a check of an order; false when nobody needs it any more. */
  @FunctionalInterface
  interface Start {
    /** Called from {@link CheckDesk#pump}. */
    boolean start(CheckKind kind, String orderId) throws Exception;
  }

  private static final class Queue {
    private final Map<Lane, ArrayDeque<String>> lanes = new EnumMap<>(Lane.class);
    private final AdaptiveLimit limit;
    private int underWay;
    private int turn;

    private Queue(int most) {
      limit = new AdaptiveLimit(LEAST, START, most);
      for (Lane lane : Lane.values()) {
        lanes.put(lane, new ArrayDeque<>());
      }
    }
  }

  private final Map<CheckKind, Queue> queues = new EnumMap<>(CheckKind.class);

  /** Checks that wait or are under way, one bit each. */
  private final Map<String, Integer> busy = new HashMap<>();

  private final int most;
  private final int room;
  private int waiting;
  private int underWay;
  private int peak;

  /**
   * @param most checks of one service under way
   * @param room checks that may wait in one lane of one service
   */
  CheckDesk(int most, int room) {
    this.most = most;
    this.room = room;
    for (CheckKind kind : CheckKind.values()) {
      queues.put(kind, new Queue(most));
    }
  }

  /** Whether a check of an order waits or is under way. */
  boolean isBusy(CheckKind kind, String orderId) {
    return (busy.getOrDefault(orderId, 0) & kind.bit()) != 0;
  }

  /**
   * Lets a check wait for its turn.
   *
   * @return false when the lane is full: try again later
   */
  boolean offer(CheckKind kind, Lane lane, String orderId) {
    ArrayDeque<String> queue = queues.get(kind).lanes.get(lane);
    if (queue.size() >= room) {
      return false;
    }
    queue.add(orderId);
    waiting++;
    busy.merge(orderId, kind.bit(), (a, b) -> a | b);
    return true;
  }

  /** Starts all that may start now. */
  void pump(Start start) throws Exception {
    for (CheckKind kind : CheckKind.values()) {
      Queue queue = queues.get(kind);
      for (String next = next(queue); next != null; next = next(queue)) {
        waiting--;
        if (start.start(kind, next)) {
          queue.underWay++;
          peak = Math.max(peak, ++underWay);
        } else {
          idle(kind, next);
        }
      }
    }
  }

  private String next(Queue queue) {
    if (queue.underWay >= most) {
      return null;
    }
    int reserve = Math.max(1, queue.limit.limit() / 5);
    if (queue.underWay < queue.limit.limit() + reserve) {
      String vip = queue.lanes.get(Lane.VIP).poll();
      if (vip != null) {
        return vip;
      }
    }
    if (queue.underWay >= Math.min(queue.limit.limit(), most - most / 5)) {
      return null;
    }
    boolean later = ++queue.turn % TURN == 0;
    String first = queue.lanes.get(later ? Lane.LATER : Lane.NORMAL).poll();
    return first != null ? first : queue.lanes.get(later ? Lane.NORMAL : Lane.LATER).poll();
  }

  /**
   * A check has come to its end.
   *
   * @param started ns, when it was started
   * @param now ns
   * @param answered whether the service has answered
   */
  void finished(CheckKind kind, String orderId, long started, long now, boolean answered) {
    Queue queue = queues.get(kind);
    queue.limit.finished(started, now, answered, queue.underWay);
    queue.underWay--;
    underWay--;
    idle(kind, orderId);
  }

  private void idle(CheckKind kind, String orderId) {
    busy.computeIfPresent(
        orderId, (id, bits) -> (bits & ~kind.bit()) == 0 ? null : bits & ~kind.bit());
  }

  /** Checks under way. */
  int underWay() {
    return underWay;
  }

  /** Most checks under way so far. */
  int peak() {
    return peak;
  }

  /** Checks that wait for their turn. */
  int waiting() {
    return waiting;
  }
}
