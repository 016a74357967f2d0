package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import io.orderpulse.udfs.product.ProductMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyedStateFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each line of an order the standard code of its product, by the table of names in force, and
 * tells the lines that have none; when a newer table knows them while the order is open, it tells
 * that too. A refused table leaves the one before in force, a tombstone goes back to the configured
 * one. Keyed by order id.
 */
final class MapProducts extends KeyedBroadcastProcessFunction<String, Event, KafkaRecord, Event> {

  static final MapStateDescriptor<String, String> TABLE =
      new MapStateDescriptor<>("aliases", Types.STRING, Types.STRING);

  private static final ValueStateDescriptor<OpenOrder> OPEN =
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
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(MapProducts.class);

  private final String configured;
  private transient ValueState<OpenOrder> open;
  private transient AliasTable table;
  private transient IntakeCounters counters;
  private transient boolean restored;

  /**
   * @param configured text of the table to begin with, known to be sound; null for none, and then
   *     no product is looked up
   */
  MapProducts(String configured) {
    this.configured = configured;
  }

  /** Whether an event has lines, or says that its order is not open any more. */
  static boolean hears(Event event) {
    return event.orderId() != null
        && (DESCRIBES.contains(event.type()) || ENDS.contains(event.type()));
  }

  @Override
  public void open(OpenContext context) {
    open = getRuntimeContext().getState(OPEN);
    counters = new IntakeCounters(getRuntimeContext().getMetricGroup().addGroup("intake"));
    table = table(configured);
  }

  @Override
  public void processElement(Event event, ReadOnlyContext context, Collector<Event> out)
      throws Exception {
    restore(context.getBroadcastState(TABLE));
    if (ENDS.contains(event.type())) {
      open.clear();
      out.collect(event);
    } else if (MappedLines.has(event)) {
      MappedLines lines = MappedLines.of(event, table);
      out.collect(Hints.remove(lines.event()));
      take(event, lines, context, out);
    } else {
      out.collect(Hints.remove(event));
    }
  }

  private void take(Event event, MappedLines lines, ReadOnlyContext context, Collector<Event> out)
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
    order.keepUntil = Math.max(event.time(), context.timerService().currentWatermark()) + RETENTION;
    open.update(order);
    context.timerService().registerEventTimeTimer(order.keepUntil);
    if (placed) {
      out.collect(
          DerivedFacts.unmapped(
              event.orderId(), lines.unknown(), table.version(), DerivedFacts.Placed.of(event)));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    OpenOrder order = open.value();
    if (order != null && order.keepUntil <= time) {
      open.clear();
    }
  }

  @Override
  public void processBroadcastElement(KafkaRecord record, Context context, Collector<Event> out)
      throws Exception {
    restore(context.getBroadcastState(TABLE));
    if (!AliasMessage.addressed(record.key())) {
      return;
    }
    try {
      if (record.value() == null) {
        context.getBroadcastState(TABLE).remove(AliasMessage.KEY);
        table = table(configured);
      } else {
        String text = AliasMessage.read(record.value());
        context.getBroadcastState(TABLE).put(AliasMessage.KEY, text);
        table = table(text);
      }
    } catch (IllegalArgumentException e) {
      counters.count(IntakeMetric.ALIAS_TABLES_REFUSED);
      LOG.error(
          "{}/{}/{}: table of product names refused, version {} stays in force: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          table == null ? "none" : table.version(),
          e.getMessage());
      return;
    }
    counters.count(IntakeMetric.ALIAS_TABLES);
    LOG.info("product names version {} are in force", table == null ? "none" : table.version());
    if (table != null) {
      long watermark = context.currentWatermark();
      context.applyToKeyedState(OPEN, remap(watermark, out));
    }
  }

  /** Looks up once more what is still open. */
  private KeyedStateFunction<String, ValueState<OpenOrder>> remap(
      long watermark, Collector<Event> out) {
    return (orderId, state) -> {
      OpenOrder order = state.value();
      List<Object> known = new ArrayList<>();
      List<OpenLine> unknown = new ArrayList<>();
      for (OpenLine line : order.lines) {
        ProductMatch match = table.match(line.product, line.sku);
        if (match.mapped()) {
          known.add(Map.of("line_id", line.lineId, "product_code", match.code()));
        } else {
          unknown.add(line);
        }
      }
      if (known.isEmpty()) {
        return;
      }
      counters.count(IntakeMetric.REMAPPED_LINES, known.size());
      long now = Math.max(order.time, watermark + 1);
      out.collect(
          DerivedFacts.mapped(
              orderId, known, table.version(), new DerivedFacts.Placed(now, false, order.batch)));
      if (unknown.isEmpty()) {
        state.clear();
      } else {
        order.lines = unknown;
        state.update(order);
      }
    };
  }

  /** After a restart the state says which table it was. */
  private void restore(ReadOnlyBroadcastState<String, String> state) throws Exception {
    if (!restored) {
      restored = true;
      String text = state.get(AliasMessage.KEY);
      table = text == null ? table : table(text);
    }
  }

  private static AliasTable table(String text) {
    try {
      return text == null ? null : AliasTable.parse(text);
    } catch (AliasException e) {
      throw new IllegalStateException(
          "a table of names that was sound is not any more: " + e.getMessage(), e);
    }
  }
}
