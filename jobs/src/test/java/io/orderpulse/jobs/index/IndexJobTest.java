package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.testing.Rescaling;
import java.util.Objects;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class IndexJobTest {

  /** A savepoint finds its state by these: none may change. */
  @Test
  void shouldKeepItsUids() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IndexJob.build(env, Settings.of());
    assertThat(
            env.getStreamGraph().getStreamNodes().stream()
                .map(StreamNode::getTransformationUID)
                .filter(Objects::nonNull))
        .contains("index-records", "build-documents", "elasticsearch", "index-rejected");
  }

  @Test
  void shouldSayInOneLineThatElasticsearchIsNotThere() {
    Settings settings =
        Settings.of(
            "--set", "elasticsearch.hosts=http://127.0.0.1:1",
            "--set", "elasticsearch.start-timeout=PT0S");
    assertThatThrownBy(() -> IndexJob.prepare(settings))
        .isInstanceOf(IndexSetupException.class)
        .hasMessageStartingWith("Elasticsearch at [http://127.0.0.1:1] did not answer within PT0S")
        .hasMessageNotContaining("\n");
  }

  @Test
  void goesOnInAnyParallelism() {
    Settings settings = Settings.of("--set", "kafka.bootstrap-servers=127.0.0.1:9");
    Rescaling.requireAnyParallelism(env -> IndexJob.build(env, settings));
  }
}
