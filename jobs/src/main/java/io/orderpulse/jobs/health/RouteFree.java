package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends events that belong to no order to the keys they concern. */
final class RouteFree implements FlatMapFunction<SeenEvent, Fact> {

  private static final long serialVersionUID = 1L;

  private final FactRoutes routes;

  RouteFree(FactRoutes routes) {
    this.routes = routes;
  }

  @Override
  public void flatMap(SeenEvent event, Collector<Fact> out) {
    routes.sendFree(event, out);
  }
}
