package io.orderpulse.jobs.metric;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.events.record.Metric;
import io.orderpulse.jobs.health.RunFacts;
import io.orderpulse.jobs.health.SeenEvent;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From events, orders and anomalies to metrics, as part of the health job.
 *
 * <pre>
 *   orders, and anomalies by order ── measure-orders ────┐
 *   events ─┬─ find-claims ── count-once ────────────────┤
 *           └─ measure-voice ────────────────────────────┼─► sum-metrics ─► metrics
 *   anomalies ── measure-anomalies ──────────────────────┤   (a series)
 *   orders under drift (expose-drift) ───────────────────┘
 * </pre>
 */
public final class MetricTopology {

  private final RunFacts run;
  private final long horizon;

  /**
   * @param run facts of the run
   * @param horizon last event time at which anything counts, ms
   */
  public MetricTopology(RunFacts run, long horizon) {
    this.run = run;
    this.horizon = horizon;
  }

  /**
   * Builds the streams.
   *
   * @param events without doubles
   * @param orders what changes what an order adds
   * @param said transitions of anomalies
   * @param drifts what orders under drift add
   */
  public DataStream<Metric> build(
      DataStream<SeenEvent> events,
      DataStream<MeasureInput> orders,
      DataStream<LifeEvent> said,
      DataStream<Delta> drifts) {
    TypeInformation<Delta> delta = TypeInformation.of(Delta.class);
    DataStream<Delta> ofOrders =
        named(
            "measure-orders",
            orders
                .keyBy(MeasureInput::orderId, Types.STRING)
                .process(new MeasureOrders(horizon))
                .returns(delta));
    DataStream<Delta> once =
        named(
            "count-once",
            named(
                    "find-claims",
                    events.flatMap(new FindClaims()).returns(TypeInformation.of(Claim.class)))
                .keyBy(Claim::key, Types.STRING)
                .process(new CountOnce())
                .returns(delta));
    DataStream<Delta> voice =
        named("measure-voice", events.flatMap(new MeasureVoice()).returns(delta));
    DataStream<Delta> anomalies =
        named("measure-anomalies", said.flatMap(new MeasureAnomalies(run)).returns(delta));
    return named(
        "sum-metrics",
        ofOrders
            .union(once, voice, anomalies, drifts)
            .keyBy(Delta::series, Types.STRING)
            .process(new SumMetrics())
            .returns(TypeInformation.of(Metric.class)));
  }

  private static <T> SingleOutputStreamOperator<T> named(
      String name, SingleOutputStreamOperator<T> operator) {
    return operator.uid(name).name(name);
  }
}
