package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.rules.RuleHistory;
import io.orderpulse.jobs.rules.RulesAtStart;
import io.orderpulse.jobs.testing.Rescaling;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** State finds its operator by uid: a change here breaks savepoints, so it must be meant. */
class HealthUidsTest {

  @Test
  void uidsAreThoseOfTheGoldenList() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(
        new Configuration()
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.AUTO_GENERATE_UIDS, false));
    DataStream<Event> events =
        env.fromData(
                List.of(Event.of("e", "s", "t", null, 0, Map.of())),
                TypeInformation.of(Event.class))
            .uid("events");
    HealthStreams said =
        new HealthTopology(RuleFiles.builtIn().orThrow(), RunFacts.replay(), Long.MAX_VALUE)
            .build(events);
    said.anomalies().sinkTo(new DiscardingSink<>()).uid("anomalies");
    said.orders().sinkTo(new DiscardingSink<>()).uid("orders");
    said.timeline().sinkTo(new DiscardingSink<>()).uid("timeline");
    said.shadow().sinkTo(new DiscardingSink<>()).uid("shadow");
    said.actions().sinkTo(new DiscardingSink<>()).uid("actions");
    said.metrics().sinkTo(new DiscardingSink<>()).uid("metrics");
    said.heartbeats().sinkTo(new DiscardingSink<>()).uid("heartbeats");

    List<String> uids =
        StreamSupport.stream(env.getStreamGraph().getStreamNodes().spliterator(), false)
            .map(StreamNode::getTransformationUID)
            .sorted()
            .toList();

    assertThat(uids).doesNotContainNull().containsExactlyElementsOf(golden());
  }

  private static List<String> golden() throws Exception {
    try (InputStream in = HealthUidsTest.class.getResourceAsStream("/golden/health-uids.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void goesOnInAnyParallelism() {
    Settings settings = Settings.of("--set", "kafka.bootstrap-servers=127.0.0.1:9");
    RulesAtStart rules =
        RulesAtStart.of(
            RuleFiles.builtIn().orThrow(), RuleHistory.NONE, ClockConfig.from(settings));
    Rescaling.requireAnyParallelism(env -> HealthJob.build(env, settings, rules));
  }
}
