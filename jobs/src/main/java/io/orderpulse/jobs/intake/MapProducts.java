package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.udfs.product.AliasTable;
import io.orderpulse.udfs.product.ProductMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
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

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(MapProducts.class);

  private final String configured;
  private transient ProductLines lines;
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

  @Override
  public void open(OpenContext context) {
    counters = IntakeCounters.of(getRuntimeContext());
    lines = new ProductLines(getRuntimeContext(), counters);
    table = ProductLines.table(configured);
  }

  @Override
  public void processElement(Event event, ReadOnlyContext context, Collector<Event> out)
      throws Exception {
    restore(context.getBroadcastState(TABLE));
    lines.event(event, table, context.timerService(), out);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    lines.timer(time);
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
        table = ProductLines.table(configured);
      } else {
        String text = AliasMessage.read(record.value());
        context.getBroadcastState(TABLE).put(AliasMessage.KEY, text);
        table = ProductLines.table(text);
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
      context.applyToKeyedState(ProductLines.OPEN, remap(watermark, out));
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
      table = text == null ? table : ProductLines.table(text);
    }
  }
}
