package io.orderpulse.jobs.health;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.engine.RuleEngine;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.life.Feeds;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.jobs.decision.DecisionNews;
import io.orderpulse.jobs.decision.PlacedOrder;
import io.orderpulse.jobs.decision.RouteOrders;
import io.orderpulse.jobs.dedup.DropResends;
import io.orderpulse.jobs.life.Life;
import io.orderpulse.jobs.metric.DriftInput;
import io.orderpulse.jobs.metric.ExposeDrift;
import io.orderpulse.jobs.metric.MeasureInput;
import io.orderpulse.jobs.metric.MetricTopology;
import io.orderpulse.jobs.rules.RuleStream;
import io.orderpulse.jobs.rules.Timeless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From clean events to anomalies, health documents and timelines.
 *
 * <pre>
 *   events ─ drop-doubles ─┬─ has a waybill ───────────── bind-waybill ─┬─ order events ─┐
 *                          │                                            └─ parcel facts ─┼───┐
 *                          ├─ customers, orders placed ── join-customer ─────────────────┤   │
 *                          │              └─ orders placed ── route-orders ── order.routed ───┼───┤ and to the events
 *                          │                                     ▲ capacity, tables (broadcast)   │   │
 *                          ├─ names an order otherwise ── explode-orders ────────────────┤   │
 *                          └─ names no order ──────────── free-facts ────────────────────┼───┤
 *                                                                                        ▼   ▼
 *                             timeline ◄─┬───────────────────────────────────── fold-order  route-facts
 *                                        │                                          │ facts    │
 *                           snapshots ◄──┘                      (one per kind of key that a rule hears)
 *                               │                                                   ▼          ▼
 *                               │                                               evaluate-rules
 *                               │                                                   │ verdicts
 *                               ▼                                                   ▼
 *   order-health ◄─────── compose-health ◄─── per order ─── say-anomalies ◄─── {@link Life} ─► actions, heartbeats
 *                                                               │                ▲ feedback, feeds, answers: from drop-doubles
 *                                                               └─► anomalies, shadow
 *
 *   drop-doubles, fold-order, say-anomalies, {@link Life} ─► {@link MetricTopology} ─► metrics
 *   {@link Life} ─ policy-drift ─► expose-drift (orders by policy: fold-order) ─► say-anomalies
 *
 *   rule changes ─┬─ rule-changes (no clock) ─ broadcast ─► fold-order, route-facts
 *                 └─ broadcast ─► evaluate-rules
 *   rule troubles ─► Life
 *   drop-doubles ─► hear-feeds (live: once a second for each feed) ─► evaluate-rules
 * </pre>
 *
 * <p>Nothing is dropped but resends. What is late is decided once, by drop-doubles, by its
 * watermark when the event comes; that watermark travels along, and every operator behind handles
 * the event when its own clock has passed it. So no verdict depends on how fast the clock reaches
 * an operator.
 */
public final class HealthTopology {

  private final List<RuleChange> rules;
  private final RunFacts run;
  private final long horizon;
  private final Feeds feeds;

  /**
   * @param pack rules that the job starts with
   * @param run facts of the run
   * @param horizon last event time at which anything is said, ms; {@link Long#MAX_VALUE} when live
   */
  public HealthTopology(RulePack pack, RunFacts run, long horizon) {
    this(RuleJson.changes(pack), run, horizon);
  }

  /**
   * @param rules versions that the job starts with, of each rule the newest last
   * @param run facts of the run
   * @param horizon last event time at which anything is said, ms; {@link Long#MAX_VALUE} when live
   */
  public HealthTopology(List<RuleChange> rules, RunFacts run, long horizon) {
    this(rules, run, horizon, Feeds.DEFAULT);
  }

  /**
   * @param rules versions that the job starts with, of each rule the newest last
   * @param run facts of the run
   * @param horizon last event time at which anything is said, ms; {@link Long#MAX_VALUE} when live
   * @param feeds which feed speaks for which carrier and warehouse
   */
  public HealthTopology(List<RuleChange> rules, RunFacts run, long horizon, Feeds feeds) {
    this.rules = rules.stream().filter(rule -> run.live() || tellsOfRecordings(rule)).toList();
    this.run = run;
    this.horizon = horizon;
    this.feeds = feeds;
  }

  private static boolean tellsOfRecordings(RuleChange rule) {
    return rule.content() == null || !RuleJson.parse(rule).template().liveOnly();
  }

  /** Builds the streams for rules that never change; watermarks come with the events. */
  public HealthStreams build(DataStream<Event> events) {
    return withoutChanges(unique(events));
  }

  /**
   * Builds the streams behind intake in the same job, for rules that never change.
   *
   * @param branches of intake, no event twice; the watermarks of each come with its events
   */
  public HealthStreams build(List<DataStream<Event>> branches) {
    List<DataStream<SeenEvent>> seen = new ArrayList<>();
    for (DataStream<Event> branch : branches) {
      seen.add(
          named(
              "mark-seen-" + seen.size(),
              branch.process(new MarkSeen()).returns(TypeInformation.of(SeenEvent.class))));
    }
    return withoutChanges(seen.stream().reduce((a, b) -> a.union(b)).orElseThrow());
  }

  private HealthStreams withoutChanges(DataStream<SeenEvent> unique) {
    DataStream<RuleChange> none =
        named(
            "no-rule-changes",
            unique
                .<RuleChange>flatMap((event, out) -> {})
                .returns(TypeInformation.of(RuleChange.class)));
    return build(unique, none, Optional.empty());
  }

  /**
   * Builds the streams; watermarks come with the events.
   *
   * @param changes versions of rules, in any order; its watermarks do not matter
   */
  public HealthStreams build(DataStream<Event> events, DataStream<RuleChange> changes) {
    return build(unique(events), changes, Optional.empty());
  }

  /**
   * Builds the streams; watermarks come with the events.
   *
   * @param told what is told about rules while the job runs
   */
  public HealthStreams build(DataStream<Event> events, RuleStream told) {
    return build(unique(events), told.changes(), Optional.of(told.troubles()));
  }

  private static DataStream<SeenEvent> unique(DataStream<Event> events) {
    return named(
        "drop-doubles",
        events
            .keyBy(DropResends::key, Types.STRING)
            .process(new NoteSeen())
            .returns(TypeInformation.of(SeenEvent.class)));
  }

  private HealthStreams build(
      DataStream<SeenEvent> unique,
      DataStream<RuleChange> changes,
      Optional<DataStream<Verdict>> troubles) {
    KnownRules known =
        new KnownRules(
            rules.stream().filter(c -> c.content() != null).map(RuleJson::parse).toList(),
            RuleJson::parse);
    BroadcastStream<RuleChange> told =
        named("rule-changes", changes.assignTimestampsAndWatermarks(Timeless.strategy()))
            .forceNonParallel() // so that versions of a rule keep their order
            .broadcast(KnownRules.VERSIONS);
    SingleOutputStreamOperator<OrderEvent> bound = bindWaybill(unique);
    DataStream<OrderEvent> joined = joinCustomer(unique);
    DataStream<OrderEvent> decided = routeOrders(joined, unique, changes);
    SingleOutputStreamOperator<Fact> folded =
        named(
            "fold-order",
            bound
                .union(joined, decided, explodeOrders(unique))
                .keyBy(OrderEvent::orderId)
                .connect(told)
                .process(new FoldOrder(known))
                .returns(TypeInformation.of(Fact.class)));
    DataStream<Fact> routed =
        named(
            "route-facts",
            freeFacts(unique)
                .union(bound.getSideOutput(BindWaybill.PARCEL_FACTS))
                .connect(told)
                .process(new RouteFacts(known))
                .returns(TypeInformation.of(Fact.class)));
    DataStream<Fact> facts =
        run.live() ? folded.union(routed, hearFeeds(unique)) : folded.union(routed);
    DataStream<Verdict> verdicts = verdicts(facts, changes);
    Life life =
        Life.of(
            troubles.map(verdicts::union).orElse(verdicts), unique, changes, rules, feeds, horizon);
    SingleOutputStreamOperator<LifeEvent> drifts = exposeDrift(unique, folded, life);
    DataStream<LifeEvent> others =
        named("other-anomalies", life.said().filter(said -> !DriftInput.isDrift(said)));
    SingleOutputStreamOperator<Anomaly> anomalies =
        named(
            "say-anomalies",
            others
                .union(drifts)
                .process(new SayAnomalies(run))
                .returns(TypeInformation.of(Anomaly.class)));
    SingleOutputStreamOperator<OrderHealth> orders =
        orders(folded, anomalies.getSideOutput(SayAnomalies.PER_ORDER).union(life.decisions()));
    return new HealthStreams(
        anomalies,
        anomalies.getSideOutput(SayAnomalies.SHADOW),
        life.actions(),
        orders,
        folded.getSideOutput(FoldOrder.TIMELINE),
        life.heartbeats(),
        metrics(unique, folded, anomalies, drifts, life),
        named(
                "routed-events",
                decided.map(OrderEvent::event).returns(TypeInformation.of(Event.class)))
            .union(orders.getSideOutput(ComposeHealth.GROUPS)),
        facts);
  }

  private static SingleOutputStreamOperator<LifeEvent> exposeDrift(
      DataStream<SeenEvent> unique, SingleOutputStreamOperator<Fact> folded, Life life) {
    TypeInformation<DriftInput> type = TypeInformation.of(DriftInput.class);
    DataStream<DriftInput> versions =
        named(
            "deployed-versions",
            named("deployments", unique.filter(DriftInput::isVersion))
                .map(DriftInput::of)
                .returns(type));
    DataStream<DriftInput> said =
        named(
            "drift-anomalies",
            named("policy-drifts", life.said().filter(DriftInput::isDrift))
                .map(DriftInput::of)
                .returns(type));
    return named(
        "expose-drift",
        folded
            .getSideOutput(FoldOrder.POLICY_USES)
            .union(versions, said)
            .keyBy(DriftInput::policy, Types.STRING)
            .process(new ExposeDrift())
            .returns(TypeInformation.of(LifeEvent.class)));
  }

  private DataStream<Metric> metrics(
      DataStream<SeenEvent> unique,
      SingleOutputStreamOperator<Fact> folded,
      SingleOutputStreamOperator<Anomaly> anomalies,
      SingleOutputStreamOperator<LifeEvent> drifts,
      Life life) {
    DataStream<MeasureInput> warnings =
        named(
            "order-warnings",
            anomalies
                .getSideOutput(SayAnomalies.PER_ORDER)
                .flatMap(new OrderWarnings())
                .returns(TypeInformation.of(MeasureInput.class)));
    return new MetricTopology(run, horizon)
        .build(
            unique,
            folded.getSideOutput(FoldOrder.MEASURES).union(warnings),
            life.said(),
            drifts.getSideOutput(ExposeDrift.DELTAS));
  }

  private static SingleOutputStreamOperator<OrderEvent> bindWaybill(DataStream<SeenEvent> unique) {
    return named(
        "bind-waybill",
        named("with-waybill", unique.filter(e -> Ways.byWaybill(e.event())))
            .keyBy(e -> e.event().text("waybill_no"))
            .process(new BindWaybill())
            .returns(TypeInformation.of(OrderEvent.class)));
  }

  private static DataStream<OrderEvent> joinCustomer(DataStream<SeenEvent> unique) {
    return named(
        "join-customer",
        named("with-customer", unique.filter(e -> Ways.byCustomer(e.event())))
            .keyBy(e -> e.event().text("customer_id"))
            .process(new JoinCustomer())
            .returns(TypeInformation.of(OrderEvent.class)));
  }

  private DataStream<OrderEvent> routeOrders(
      DataStream<OrderEvent> joined, DataStream<SeenEvent> unique, DataStream<RuleChange> changes) {
    DataStream<PlacedOrder> placed =
        named("orders-placed", joined.filter(HealthTopology::placed))
            .map(HealthTopology::toDecide)
            .returns(TypeInformation.of(PlacedOrder.class))
            .uid("to-decide")
            .name("to-decide");
    DataStream<DecisionNews> reports =
        named("capacity-reports", unique.filter(HealthTopology::reportsCapacity))
            .map(seen -> new DecisionNews(seen.event(), null))
            .returns(TypeInformation.of(DecisionNews.class))
            .uid("decision-reports")
            .name("decision-reports");
    DataStream<DecisionNews> tables = decisionTables(changes);
    return named(
        "route-orders-out",
        named(
                "route-orders",
                placed
                    .keyBy(order -> order.placed().orderId(), Types.STRING)
                    .connect(reports.union(tables).broadcast(RouteOrders.LOADS, RouteOrders.TABLES))
                    .process(new RouteOrders(rules))
                    .returns(TypeInformation.of(PlacedOrder.class)))
            .map(HealthTopology::decided)
            .returns(TypeInformation.of(OrderEvent.class)));
  }

  /** In one task behind the rules, so that versions of a table keep their order. */
  private static DataStream<DecisionNews> decisionTables(DataStream<RuleChange> changes) {
    DataStream<RuleChange> timeless =
        named("table-changes", changes.assignTimestampsAndWatermarks(Timeless.strategy()))
            .forceNonParallel();
    return named(
            "decision-tables",
            timeless
                .map(rule -> new DecisionNews(null, rule))
                .returns(TypeInformation.of(DecisionNews.class)))
        .forceNonParallel();
  }

  private static boolean placed(OrderEvent event) {
    return event.event().type().equals("order.placed");
  }

  private static PlacedOrder toDecide(OrderEvent event) {
    String grade = event.customer() == null ? null : event.customer().text("credit_grade");
    return new PlacedOrder(event.event(), grade, event.seenAt());
  }

  private static OrderEvent decided(PlacedOrder order) {
    return new OrderEvent(
        order.placed().orderId(), order.placed(), List.of(), null, null, order.seenAt());
  }

  private static boolean reportsCapacity(SeenEvent seen) {
    return seen.event().type().equals("wms.capacity.reported");
  }

  private static DataStream<OrderEvent> explodeOrders(DataStream<SeenEvent> unique) {
    return named(
        "explode-orders",
        unique.flatMap(new ExplodeOrders()).returns(TypeInformation.of(OrderEvent.class)));
  }

  private static DataStream<Fact> freeFacts(DataStream<SeenEvent> unique) {
    return named(
        "free-facts",
        named("with-neither", unique.filter(e -> Ways.free(e.event())))
            .map(RouteFacts::unrouted)
            .returns(TypeInformation.of(Fact.class)));
  }

  private static DataStream<Fact> hearFeeds(DataStream<SeenEvent> unique) {
    return named(
        "hear-feeds", unique.flatMap(new HearFeeds()).returns(TypeInformation.of(Fact.class)));
  }

  private DataStream<Verdict> verdicts(DataStream<Fact> facts, DataStream<RuleChange> changes) {
    RuleEngine engine = new RuleEngine(rules, RuleJson::parse, horizon);
    return named("evaluate-rules", engine.evaluate(facts, changes));
  }

  private SingleOutputStreamOperator<OrderHealth> orders(
      SingleOutputStreamOperator<Fact> folded, DataStream<HealthInput> news) {
    return named(
        "compose-health",
        folded
            .getSideOutput(FoldOrder.SNAPSHOTS)
            .union(news)
            .keyBy(HealthInput::orderId)
            .process(new ComposeHealth(horizon))
            .returns(TypeInformation.of(OrderHealth.class)));
  }

  private static <T> SingleOutputStreamOperator<T> named(
      String name, SingleOutputStreamOperator<T> operator) {
    return operator.uid(name).name(name);
  }
}
