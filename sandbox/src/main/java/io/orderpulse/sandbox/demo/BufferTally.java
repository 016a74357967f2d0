package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.buffer.BufferJob;
import java.util.HashSet;
import java.util.Set;

/**
 * What became of accepted orders, by what is said of them. The same said twice counts once, as ids
 * tell. Keeps one short id for each order and thing said.
 */
final class BufferTally {

  private final Set<String> accepted = new HashSet<>();
  private final Set<String> confirmed = new HashSet<>();
  private final Set<String> degraded = new HashSet<>();
  private final Set<String> frozen = new HashSet<>();
  private final Set<String> released = new HashSet<>();
  private final Set<String> messages = new HashSet<>();
  private int late;

  /** Takes in an event of the front or of the buffer. */
  void event(Event event) {
    boolean buffer = event.source().equals(BufferJob.SOURCE);
    String order = event.orderId();
    switch (event.type()) {
      case "order.accepted" -> accepted.add(order);
      case "order.degraded" -> count(degraded, order, buffer);
      case "wms.stock.frozen" -> count(frozen, order, buffer);
      case "wms.stock.released" -> count(released, order, buffer);
      case "order.confirmed" -> {
        if (buffer && confirmed.add(order) && degraded.contains(order)) {
          late++;
        }
      }
      default -> {
        // the topics have more
      }
    }
  }

  private static void count(Set<String> orders, String order, boolean buffer) {
    if (buffer) {
      orders.add(order);
    }
  }

  /** Takes in a command: {@code SEND_SMS|order/O1|…}. */
  void command(String actionId) {
    if (actionId.startsWith("SEND_SMS|")) {
      messages.add(actionId);
    }
  }

  /**
   * Whether each accepted order was confirmed, and each degraded one has its freeze, its message
   * and its release.
   */
  boolean settled() {
    return confirmed.equals(accepted)
        && frozen.equals(degraded)
        && released.equals(degraded)
        && messages.size() == degraded.size();
  }

  /** All counts, for people. */
  String line() {
    return "订单缓冲 buffer  已受理 accepted %d   及时确认 confirmed in time %d   降级 degraded %d（冻结 frozen %d  短信 SMS %d  后确认 confirmed later %d）"
        .formatted(
            accepted.size(),
            confirmed.size() - late,
            degraded.size(),
            frozen.size(),
            messages.size(),
            late);
  }
}
