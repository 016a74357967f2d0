package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.testing.Rescaling;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

/** State finds its operator by uid: a change here breaks savepoints, so it must be meant. */
class BufferUidsTest {

  @Test
  void uidsStayWhatTheyAre() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(
        new Configuration()
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.AUTO_GENERATE_UIDS, false));
    BufferJob.build(
        env,
        Settings.of(
            "--set", "kafka.bootstrap-servers=127.0.0.1:9",
            "--set", "buffer.stock-url=http://127.0.0.1:9/stock",
            "--set", "buffer.price-url=none",
            "--set", "buffer.coupon-url=none"));
    List<String> uids =
        StreamSupport.stream(env.getStreamGraph().getStreamNodes().spliterator(), false)
            .map(StreamNode::getTransformationUID)
            .filter(uid -> uid != null)
            .distinct()
            .sorted()
            .toList();
    assertThat(uids)
        .containsExactly(
            "Sink Committer: buffer-topics",
            "buffer-topics",
            "check-orders",
            "order-records",
            "write-commands",
            "write-events");
  }

  @Test
  void stateAndRecordsNeedNoKryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(OrderNews.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(Progress.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(BufferCommand.class);
  }

  @Test
  void goesOnInAnyParallelism() {
    Settings settings =
        Settings.of(
            "--set",
            "kafka.bootstrap-servers=127.0.0.1:9",
            "--set",
            "buffer.stock-url=http://127.0.0.1:9/stock",
            "--set",
            "buffer.price-url=none",
            "--set",
            "buffer.coupon-url=none");
    Rescaling.requireAnyParallelism(env -> BufferJob.build(env, settings));
  }
}
