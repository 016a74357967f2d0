package io.orderpulse.jobs.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.testing.Rescaling;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** State finds its operator by uid: a change here breaks savepoints, so it must be meant. */
class SignoffUidsTest {

  @Test
  void uidsStayWhatTheyAre() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(
        new Configuration()
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.AUTO_GENERATE_UIDS, false));
    SignoffJob.build(env, Settings.of("--set", "kafka.bootstrap-servers=127.0.0.1:9"));
    List<String> uids =
        StreamSupport.stream(env.getStreamGraph().getStreamNodes().spliterator(), false)
            .map(StreamNode::getTransformationUID)
            .filter(uid -> uid != null)
            .distinct()
            .sorted()
            .toList();
    assertThat(uids)
        .containsExactly(
            "Sink Committer: signoff-topics",
            "read-photo",
            "signoff-records",
            "signoff-topics",
            "write-events");
  }

  @Test
  void goesOnInAnyParallelism() {
    Settings settings = Settings.of("--set", "kafka.bootstrap-servers=127.0.0.1:9");
    Rescaling.requireAnyParallelism(env -> SignoffJob.build(env, settings));
  }
}
