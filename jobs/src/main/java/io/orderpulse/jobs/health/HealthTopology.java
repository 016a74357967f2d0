package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.reference.ReferenceEvaluator;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.jobs.dedup.DropResends;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From clean events to anomalies, health documents and timelines.
 *
 * <pre>
 *   events ─ drop-doubles ─┬─ has a waybill ─ bind-waybill ─┬─ order events ─┐
 *                          │                                └─ parcel facts ─┼────────────┐
 *                          ├─ has an order ─ explode-orders ─────────────────┤            │
 *                          └─ neither ────── route-free ─ facts ─────────────┼──────────┐ │
 *                                                                            ▼          │ │
 *                                      timeline ◄─┬──────────────────── fold-order      │ │
 *                                                 │                      │ facts        │ │
 *                                    snapshots ◄──┘                      ▼              ▼ ▼
 *                                        │                             rules (one evaluator each)
 *                                        │                               │ verdicts
 *                                        ▼                               ▼
 *   order-health ◄──────────────── compose-health ◄─ per order ─── keep-life-cycle ─► anomalies
 * </pre>
 *
 * <p>Nothing is dropped but resends. What is late is decided once, by drop-doubles, by its
 * watermark when the event comes; that watermark travels along, and every operator behind handles
 * the event when its own clock has passed it. So no verdict depends on how fast the clock reaches
 * an operator.
 */
public final class HealthTopology {

  private final List<Rule> rules;
  private final RunFacts run;
  private final long horizon;

  /**
   * @param rules rules in force
   * @param run facts of the run
   * @param horizon last event time at which anything is said, ms; {@link Long#MAX_VALUE} when live
   */
  public HealthTopology(List<Rule> rules, RunFacts run, long horizon) {
    this.rules = rules;
    this.run = run;
    this.horizon = horizon;
  }

  /** Builds the streams; watermarks come with the events. */
  public HealthStreams build(DataStream<Event> events) {
    FactRoutes routes = new FactRoutes(rules);
    DataStream<SeenEvent> unique =
        named(
            "drop-doubles",
            events
                .keyBy(DropResends::key, Types.STRING)
                .process(new NoteSeen())
                .returns(TypeInformation.of(SeenEvent.class)));

    SingleOutputStreamOperator<OrderEvent> bound =
        named(
            "bind-waybill",
            unique
                .filter(e -> e.event().text("waybill_no") != null)
                .uid("with-waybill")
                .name("with-waybill")
                .keyBy(e -> e.event().text("waybill_no"))
                .process(new BindWaybill())
                .returns(TypeInformation.of(OrderEvent.class)));
    DataStream<OrderEvent> direct =
        named(
            "explode-orders",
            unique.flatMap(new ExplodeOrders()).returns(TypeInformation.of(OrderEvent.class)));
    SingleOutputStreamOperator<Fact> folded =
        named(
            "fold-order",
            bound
                .union(direct)
                .keyBy(OrderEvent::orderId)
                .process(new FoldOrder(routes))
                .returns(TypeInformation.of(Fact.class)));
    DataStream<Fact> free =
        named(
            "route-free",
            unique.flatMap(new RouteFree(routes)).returns(TypeInformation.of(Fact.class)));

    DataStream<Fact> facts = folded.union(bound.getSideOutput(BindWaybill.PARCEL_FACTS), free);
    SingleOutputStreamOperator<Anomaly> anomalies = anomalies(facts);
    return new HealthStreams(
        anomalies, orders(folded, anomalies), folded.getSideOutput(FoldOrder.TIMELINE));
  }

  private SingleOutputStreamOperator<Anomaly> anomalies(DataStream<Fact> facts) {
    DataStream<Verdict> verdicts = new ReferenceEvaluator(horizon).evaluate(facts, rules);
    return named(
        "keep-life-cycle",
        verdicts
            .keyBy(Verdict::dedupKey)
            .process(new KeepLifeCycle(run))
            .returns(TypeInformation.of(Anomaly.class)));
  }

  private DataStream<OrderHealth> orders(
      SingleOutputStreamOperator<Fact> folded, SingleOutputStreamOperator<Anomaly> anomalies) {
    return named(
        "compose-health",
        folded
            .getSideOutput(FoldOrder.SNAPSHOTS)
            .union(anomalies.getSideOutput(KeepLifeCycle.PER_ORDER))
            .keyBy(HealthInput::orderId)
            .process(new ComposeHealth(horizon))
            .returns(TypeInformation.of(OrderHealth.class)));
  }

  private static <T> SingleOutputStreamOperator<T> named(
      String name, SingleOutputStreamOperator<T> operator) {
    return operator.uid(name).name(name);
  }
}
