package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.testing.MiniClusters;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules change once in months: their stream must not hold the clock of the events back. */
class QuietRulesITCase {

  @RegisterExtension static final MiniClusterExtension CLUSTER = MiniClusters.withSlots(2);

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // it would wait forever
  void deadlinesFireThoughNoRuleIsEverTold() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    Event placed = event("p", "order.placed", at("PT0S"), placed("O1", "a"));
    DataStream<Event> events =
        env.fromData(List.of(placed), TypeInformation.of(Event.class))
            .setParallelism(1)
            .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
            .setParallelism(1);
    HealthStreams said =
        new HealthTopology(Scenario.FEW, RunFacts.replay(), Long.MAX_VALUE)
            .build(events, quiet(env));

    List<Anomaly> first = said.anomalies().executeAndCollect("quiet rules", 1);

    assertThat(first).extracting(a -> a.rule().id()).containsExactly("ship-overdue");
  }

  /** One tombstone, then silence for a hundred days; without watermarks. */
  private static DataStream<RuleChange> quiet(StreamExecutionEnvironment env) {
    DataGeneratorSource<Long> source =
        new DataGeneratorSource<>(
            n -> n, Long.MAX_VALUE, RateLimiterStrategy.perSecond(1e-7), Types.LONG);
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), "quiet")
        .setParallelism(1)
        .map(n -> new RuleChange("gone", 1, "hash", 0, null))
        .returns(TypeInformation.of(RuleChange.class))
        .setParallelism(1);
  }
}
