package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.dedup.DropResends;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The intake job between its source and its sinks.
 *
 * <pre>
 *  raw topics
 *      │
 *  [source: check, border]      nothing personal leaves this box
 *      │ Checked
 *  route-checked ──────────────────────────────────────────────► rejected
 *      │ Event
 *  drop-resends                 by (source, id); also marks what is late
 *      │
 *      ├─ has no lines ────────────────────────────────────────► events
 *      ├─ describes an order ─ map-products ─ settle-address-key ► events
 *      │                       ▲ by order       by address key
 *      │                       └── aliases (broadcast)
 *      └─ the filters hear it ─ judge-orders ──────────────────► events (order.filtered, order.unfiltered)
 *                               by order │ notes (side output)
 *                                        └─ find-duplicates ───► events (the same)
 *                                           by buyer
 * </pre>
 *
 * <p>Orders pass at once, whatever the filters think of them: those judge in the order of event
 * time, and their facts carry the time of the order, so that it never counts.
 */
public final class IntakeTopology {

  private IntakeTopology() {}

  /**
   * Without a table of product names, and with the usual filters.
   *
   * @param checked records after {@link RecordCheck}, with event time and watermarks
   */
  public static IntakeStreams build(DataStream<Checked> checked) {
    return build(checked, null, FilterSettings.DEFAULT);
  }

  /**
   * With a table of product names that never changes.
   *
   * @param checked records after {@link RecordCheck}, with event time and watermarks
   * @param configured text of the table, known to be sound, or null for none
   * @param filters what the filters go by
   */
  public static IntakeStreams build(
      DataStream<Checked> checked, String configured, FilterSettings filters) {
    return streams(
        checked,
        described -> named("map-products", described.process(new MapProductsOnce(configured))),
        filters);
  }

  /**
   * @param checked records after {@link RecordCheck}, with event time and watermarks
   * @param aliases records of the topic of product names, with a watermark that holds nothing back
   * @param configured text of the table of product names to begin with, or null
   * @param filters what the filters go by
   */
  public static IntakeStreams build(
      DataStream<Checked> checked,
      DataStream<KafkaRecord> aliases,
      String configured,
      FilterSettings filters) {
    return streams(
        checked,
        described ->
            named(
                "map-products",
                described
                    .connect(aliases.broadcast(MapProducts.TABLE))
                    .process(new MapProducts(configured))),
        filters);
  }

  /** Gives the lines of orders the codes of their products. */
  private interface Mapping {
    DataStream<Event> of(KeyedStream<Event, String> described);
  }

  private static IntakeStreams streams(
      DataStream<Checked> checked, Mapping mapping, FilterSettings filters) {
    SingleOutputStreamOperator<Event> routed =
        named("route-checked", checked.process(new RouteChecked()));
    SingleOutputStreamOperator<Event> unique =
        named("drop-resends", routed.keyBy(DropResends::key, Types.STRING).process(new MarkLate()));
    DataStream<Event> plain =
        named("without-lines", unique.filter(event -> !ProductLines.hears(event)));
    DataStream<Event> mapped =
        mapping.of(
            named("with-lines", unique.filter(ProductLines::hears))
                .keyBy(Event::orderId, Types.STRING));
    SingleOutputStreamOperator<Event> settled =
        named(
            "settle-address-key",
            mapped.keyBy(SettleAddressKey::place, Types.STRING).process(new SettleAddressKey()));
    SingleOutputStreamOperator<Event> judged =
        named(
            "judge-orders",
            named("with-filters", unique.filter(JudgeOrders::hears))
                .keyBy(Event::orderId, Types.STRING)
                .process(new JudgeOrders(filters)));
    SingleOutputStreamOperator<Event> doubles =
        named(
            "find-duplicates",
            judged
                .getSideOutput(JudgeOrders.NOTES)
                .keyBy(OrderNote::buyer, Types.STRING)
                .process(new FindDuplicates(filters)));
    return new IntakeStreams(
        List.of(plain, settled, judged, doubles), routed.getSideOutput(RouteChecked.REJECTED));
  }

  private static <T> SingleOutputStreamOperator<T> named(
      String name, SingleOutputStreamOperator<T> operator) {
    return operator.uid(name).name(name);
  }
}
