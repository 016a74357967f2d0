package io.orderpulse.jobs.decision;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decides the warehouses of each order that is placed, by the table in force and by what was known
 * of capacities and of the customer at that moment. A decision is taken once: what comes later does
 * not change it. Keyed by order id.
 */
public final class RouteOrders
    extends KeyedBroadcastProcessFunction<String, PlacedOrder, DecisionNews, PlacedOrder> {

  /** Reports of each warehouse and day. */
  public static final MapStateDescriptor<String, List<Load>> LOADS =
      new MapStateDescriptor<>("loads", Types.STRING, Types.LIST(TypeInformation.of(Load.class)));

  /** Versions of decision tables told since the start, by id and version. */
  public static final MapStateDescriptor<String, RuleChange> TABLES =
      new MapStateDescriptor<>("tables", Types.STRING, TypeInformation.of(RuleChange.class));

  private static final long serialVersionUID = 1L;

  /** Days of reports that are kept; orders come later than that only by import. */
  private static final int MOST_DAYS = 400;

  private final RoutingTables tables;
  private transient OrderedBuffer<PlacedOrder> buffer;

  /**
   * @param rules versions that the job starts with, of every rule
   */
  public RouteOrders(List<RuleChange> rules) {
    tables = new RoutingTables(rules, RuleJson::parse);
  }

  @Override
  public void open(OpenContext context) {
    buffer =
        new OrderedBuffer<>(getRuntimeContext(), PlacedOrder.class, PlacedOrder.Order.INSTANCE);
  }

  @Override
  public void processElement(PlacedOrder order, ReadOnlyContext context, Collector<PlacedOrder> out)
      throws Exception {
    long due = order.seenAt() == Clocked.ON_TIME ? order.placed().time() : order.seenAt() + 1;
    buffer.add(order, due, context.timerService());
  }

  @Override
  public void processBroadcastElement(
      DecisionNews news, Context context, Collector<PlacedOrder> out) throws Exception {
    if (news.rule() != null) {
      BroadcastState<String, RuleChange> told = context.getBroadcastState(TABLES);
      RuleChange change = news.rule();
      if (tables.concerns(change, true)) {
        told.put(change.id() + '.' + change.version(), change);
        tables.changed();
      }
    } else if (Loads.key(news.reported()) != null) {
      BroadcastState<String, List<Load>> loads = context.getBroadcastState(LOADS);
      String key = Loads.key(news.reported());
      loads.put(key, Loads.with(loads.get(key), news.reported()));
      forgetOldest(loads);
    }
  }

  private static void forgetOldest(BroadcastState<String, List<Load>> loads) throws Exception {
    List<String> keys = new ArrayList<>();
    loads.iterator().forEachRemaining(entry -> keys.add(entry.getKey()));
    if (keys.size() > MOST_DAYS) {
      keys.sort((a, b) -> day(a).compareTo(day(b)));
      loads.remove(keys.get(0));
    }
  }

  private static String day(String key) {
    return key.substring(key.lastIndexOf('|') + 1);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<PlacedOrder> out)
      throws Exception {
    for (PlacedOrder order : buffer.take(time)) {
      Event placed = order.placed();
      List<RuleChange> told = new ArrayList<>();
      for (Map.Entry<String, RuleChange> known :
          context.getBroadcastState(TABLES).immutableEntries()) {
        told.add(known.getValue());
      }
      RoutingVersion version = tables.inForce(told, placed.time());
      if (version != null) {
        ReadOnlyBroadcastState<String, List<Load>> loads = context.getBroadcastState(LOADS);
        for (Event routed :
            Routed.decide(placed, order.grade(), version, w -> load(loads, w, placed.time()))) {
          out.collect(new PlacedOrder(routed, null, order.seenAt()));
        }
      }
    }
  }

  private static BigDecimal load(
      ReadOnlyBroadcastState<String, List<Load>> loads, String warehouse, long time) {
    try {
      return Loads.at(loads.get(Loads.key(warehouse, time)), time);
    } catch (Exception e) {
      throw new IllegalStateException("the loads in state can't be read", e);
    }
  }
}
