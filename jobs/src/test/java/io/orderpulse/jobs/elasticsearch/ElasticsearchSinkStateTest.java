package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What waits in the buffer when a checkpoint is taken comes back when the job does. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ElasticsearchSinkStateTest {

  @TempDir Path folder;

  @Test
  void shouldSendAfterARestartWhatWaitedInTheCheckpoint() throws Exception {
    try (StubElasticsearch server = StubElasticsearch.start()) {
      OperatorSubtaskState checkpoint = fill(harness(server, 50_000));
      assertThat(server.documents()).as("the request is not full").isEmpty();

      // The limit is lower now than when the checkpoint was taken.
      drain(harness(server, 1_000), checkpoint);
      assertThat(server.documents()).containsOnlyKeys("i/a", "i/b");
      assertThat(FileRejectedHandler.read(folder.resolve("rejected")))
          .containsExactly("large too_large: has more bytes than fit in a request");
    }
  }

  private static OperatorSubtaskState fill(OneInputStreamOperatorTestHarness<Document, ?> sink)
      throws Exception {
    sink.open();
    sink.processElement(document("a", "{}"), 0);
    sink.processElement(document("large", "{\"x\":\"" + "x".repeat(5_000) + "\"}"), 0);
    sink.processElement(document("b", "{}"), 0);
    OperatorSubtaskState checkpoint = sink.snapshot(1, 1);
    sink.close();
    return checkpoint;
  }

  private static void drain(
      OneInputStreamOperatorTestHarness<Document, ?> sink, OperatorSubtaskState checkpoint)
      throws Exception {
    sink.initializeState(checkpoint);
    sink.open();
    sink.endInput();
    sink.close();
  }

  private OneInputStreamOperatorTestHarness<Document, ?> harness(
      StubElasticsearch server, long maxBytes) throws Exception {
    BulkLimits limits =
        new BulkLimits(
            100,
            maxBytes,
            2,
            300,
            Duration.ofHours(1),
            new BackOff(Duration.ofMillis(20), Duration.ofMillis(100), 0));
    return new OneInputStreamOperatorTestHarness<>(
        new SinkWriterOperatorFactory<>(
            new ElasticsearchSink(
                ElasticsearchSinkITCase.connection(server.uri()),
                limits,
                FileRejectedHandler.factory(folder.resolve("rejected")))));
  }

  private static Document document(String id, String source) {
    return new Document("i", id, 1, source.getBytes(StandardCharsets.UTF_8));
  }
}
