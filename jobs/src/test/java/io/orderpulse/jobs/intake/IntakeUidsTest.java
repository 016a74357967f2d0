package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.testing.Rescaling;
import java.util.List;
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
class IntakeUidsTest {

  @Test
  void uidsAreThoseOfTheList() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(
        new Configuration()
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.AUTO_GENERATE_UIDS, false));
    DataStream<Checked> checked =
        env.fromData(List.of(new Checked(null, null, 0)), TypeInformation.of(Checked.class))
            .uid("raw-records");
    DataStream<KafkaRecord> aliases =
        env.fromData(
                List.of(new KafkaRecord("t", 0, 0, 0, null, null)),
                TypeInformation.of(KafkaRecord.class))
            .uid("alias-records");
    IntakeStreams streams = IntakeTopology.build(checked, aliases, null, FilterSettings.DEFAULT);
    streams.events().sinkTo(new DiscardingSink<>()).uid("events");
    streams.rejected().sinkTo(new DiscardingSink<>()).uid("rejected");

    List<String> uids =
        StreamSupport.stream(env.getStreamGraph().getStreamNodes().spliterator(), false)
            .map(StreamNode::getTransformationUID)
            .sorted()
            .toList();

    assertThat(uids)
        .containsExactly(
            "alias-records",
            "drop-resends",
            "events",
            "find-duplicates",
            "judge-orders",
            "map-products",
            "raw-records",
            "rejected",
            "route-checked",
            "settle-address-key",
            "with-filters",
            "with-lines",
            "without-lines");
  }

  @Test
  void goesOnInAnyParallelism() {
    Settings settings = Settings.of("--set", "kafka.bootstrap-servers=127.0.0.1:9");
    Rescaling.requireAnyParallelism(env -> IntakeJob.build(env, settings));
  }
}
