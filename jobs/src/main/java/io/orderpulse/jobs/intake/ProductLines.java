package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.util.Collector;

/**
 * Gives each line of an order the standard code of its product by a table of names, tells the lines
 * that have none, and remembers these while the order is open. For an operator keyed by order id.
 */
final class ProductLines {

  static final ValueStateDescriptor<OpenOrder> OPEN =
      new ValueStateDescriptor<>("open-order", TypeInformation.of(OpenOrder.class));

  private static final Set<String> DESCRIBES =
      Set.of(
          "order.placed",
          "order.accepted",
          "order.amended",
          "erp.order.created",
          "erp.order.corrected");

  private static final Set<String> ENDS =
      Set.of("order.cancelled", "order.returned", "wms.order.shipped");

  private static final long RETENTION = Duration.ofDays(30).toMillis();

  private final ValueState<OpenOrder> open;
  private final IntakeCounters counters;

  ProductLines(RuntimeContext context, IntakeCounters counters) {
    this.open = context.getState(OPEN);
    this.counters = counters;
  }

  /** Whether an event has lines, or says that its order is not open any more. */
  static boolean hears(Event event) {
    return event.orderId() != null
        && (DESCRIBES.contains(event.type()) || ENDS.contains(event.type()));
  }

  /**
   * Reads a table.
   *
   * @param text known to be sound, or null for none
   */
  static AliasTable table(String text) {
    try {
      return text == null ? null : AliasTable.parse(text);
    } catch (AliasException e) {
      throw new IllegalStateException(
          "a table of names that was sound is not any more: " + e.getMessage(), e);
    }
  }

  /**
   * An event goes on at once, with the codes of its lines.
   *
   * @param table null for none: then no product is looked up
   */
  void event(Event event, AliasTable table, TimerService timers, Collector<Event> out)
      throws Exception {
    if (ENDS.contains(event.type())) {
      open.clear();
      out.collect(event);
    } else if (MappedLines.has(event)) {
      MappedLines lines = MappedLines.of(event, table);
      out.collect(Hints.remove(lines.event()));
      take(event, lines, table, timers, out);
    } else {
      out.collect(Hints.remove(event));
    }
  }

  private void take(
      Event event, MappedLines lines, AliasTable table, TimerService timers, Collector<Event> out)
      throws Exception {
    boolean placed = event.type().equals("order.placed");
    if (!placed && !event.type().equals("order.amended")) {
      return; // the front's and the ERP's copies
    }
    counters.count(IntakeMetric.MAPPED_LINES, lines.known());
    counters.count(IntakeMetric.UNMAPPED_LINES, lines.unknown().size());
    if (lines.open().isEmpty()) {
      open.clear();
      return;
    }
    OpenOrder order = new OpenOrder();
    order.lines = lines.open();
    order.time = event.time();
    order.batch = event.batch();
    order.keepUntil = Math.max(event.time(), timers.currentWatermark()) + RETENTION;
    open.update(order);
    timers.registerEventTimeTimer(order.keepUntil);
    if (placed) {
      out.collect(
          DerivedFacts.unmapped(
              event.orderId(), lines.unknown(), table.version(), DerivedFacts.Placed.of(event)));
    }
  }

  /** A timer of the operator fired. */
  void timer(long time) throws Exception {
    OpenOrder order = open.value();
    if (order != null && order.keepUntil <= time) {
      open.clear();
    }
  }
}
