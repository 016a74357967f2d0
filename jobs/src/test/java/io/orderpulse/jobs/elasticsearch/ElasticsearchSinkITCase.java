package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.config.SecretRef;
import io.orderpulse.jobs.elasticsearch.StubElasticsearch.Stored;
import io.orderpulse.jobs.testing.MiniClusters;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of answers and retries: a real writer in a real task against a stub server. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ElasticsearchSinkITCase {

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(1);

  private static final String SERVER_ERROR = "{\"error\":{\"reason\":\"no\"}}";

  @TempDir Path folder;
  private Path rejected;
  private StubElasticsearch server;

  @BeforeEach
  void start() throws IOException {
    server = StubElasticsearch.start();
    rejected = folder.resolve("rejected");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldWriteAllDocuments() throws Exception {
    run(documents(1_000));
    assertThat(server.documents()).hasSize(1_000);
    assertThat(server.documents().get("i/d7")).isEqualTo(new Stored(7, "{\"n\":7}"));
    assertThat(server.sizes()).allMatch(size -> size <= 100);
  }

  @Test
  void shouldKeepTheNewestVersionInWhateverOrderTheyCome() throws Exception {
    run(List.of(document("a", 3), document("a", 1), document("a", 2)));
    assertThat(server.documents().get("i/a").version()).isEqualTo(3);
    assertThat(FileRejectedHandler.read(rejected)).isEmpty();
  }

  @Test
  void shouldSendAgainOn429() throws Exception {
    server.answerOnce(429, SERVER_ERROR).answerOnce(429, SERVER_ERROR);
    run(documents(150));
    assertThat(server.documents()).hasSize(150);
  }

  @Test
  void shouldSendAgainOn503() throws Exception {
    server.answerOnce(503, "<html>proxy</html>").answerOnce(503, "");
    run(documents(150));
    assertThat(server.documents()).hasSize(150);
  }

  @Test
  void shouldSendAgainOnAMalformedAnswer() throws Exception {
    server.answerOnce(200, "<html>").answerOnce(200, "{\"items\":[]}").answerOnce(200, "");
    run(documents(10));
    assertThat(server.documents()).hasSize(10);
  }

  @Test
  void shouldSendAgainOnlyTheItemsThatFailed() throws Exception {
    String answer =
        """
        {"errors":true,"items":[
          {"index":{"status":429,"error":{"type":"es_rejected_execution_exception","reason":"full"}}},
          {"index":{"status":201}}]}""";
    server.answerOnce(200, answer);
    run(documents(2));
    // The stub stored nothing of the first request: only what was sent again is there.
    assertThat(server.documents()).containsOnlyKeys("i/d0");
    assertThat(server.sizes()).containsExactly(2, 1);
  }

  @Test
  void shouldRejectADocumentTheMappingRefusesAndWriteTheOthers() throws Exception {
    server.refuse("d5", 400, "document_parsing_exception", "failed to parse field [n]");
    run(documents(200));
    assertThat(server.documents()).hasSize(199);
    assertThat(FileRejectedHandler.read(rejected))
        .containsExactly("d5 document_parsing_exception: failed to parse field [n]");
  }

  @Test
  void shouldNotRetryForEverADocumentTheServerFailsOn() throws Exception {
    server.refuse("d5", 500, "illegal_state_exception", "broken");
    run(documents(10));
    assertThat(server.documents()).hasSize(9);
    assertThat(FileRejectedHandler.read(rejected))
        .containsExactly("d5 illegal_state_exception: broken");
  }

  @Test
  void shouldFindTheDocumentThatSpoilsARequest() throws Exception {
    server.refuseRequestsWith("d70", 400, "{\"error\":{\"reason\":\"id is too long\"}}");
    run(documents(500));
    assertThat(server.documents()).hasSize(499).doesNotContainKey("i/d70");
    assertThat(FileRejectedHandler.read(rejected)).containsExactly("d70 HTTP 400: id is too long");
    assertThat(server.sizes()).as("halved, not one by one").hasSizeLessThan(50);
  }

  @Test
  void shouldRejectWithoutSendingWhatIsLargerThanARequest() throws Exception {
    byte[] large = ("{\"a\":\"" + "x".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    run(List.of(document("a", 1), new Document("i", "large", 1, large), document("b", 1)));
    assertThat(server.documents()).containsOnlyKeys("i/a", "i/b");
    assertThat(FileRejectedHandler.read(rejected))
        .containsExactly("large too_large: has more bytes than fit in a request");
  }

  @Test
  void shouldSendAgainWhatIsNeverAnswered() throws Exception {
    server.hangOnce();
    run(documents(10));
    assertThat(server.documents()).hasSize(10);
    assertThat(server.sizes()).containsExactly(10, 10);
  }

  @Test
  void shouldNotLoseARejectedDocumentThatCannotBeRecorded() throws Exception {
    Files.createFile(FileRejectedHandler.broken(rejected));
    server.refuse("d5", 400, "document_parsing_exception", "no");
    run(documents(10));
    assertThat(FileRejectedHandler.broken(rejected)).doesNotExist();
    assertThat(FileRejectedHandler.read(rejected))
        .containsExactly("d5 document_parsing_exception: no");
  }

  @Test
  void shouldWaitForAServerThatIsNotThere() throws Exception {
    int port = server.port();
    server.close();
    JobClient job = submit(documents(500), URI.create("http://127.0.0.1:" + port));
    CompletableFuture<?> end = job.getJobExecutionResult();
    assertThatThrownBy(() -> end.get(1, TimeUnit.SECONDS))
        .as("the job neither ends nor fails")
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    server = StubElasticsearch.start(port);
    end.get(30, TimeUnit.SECONDS);
    assertThat(server.documents()).hasSize(500);
  }

  @Test
  void shouldFailWithOneClearLineOnWrongCredentials() {
    server.answerOnce(401, "{\"error\":{\"reason\":\"missing authentication\"}}");
    assertThatThrownBy(() -> run(documents(1)))
        .rootCause()
        .hasMessage(
            "Elasticsearch refuses bulk requests with HTTP 401 (missing authentication): check elasticsearch.hosts, the API key or password, and the rights to write");
  }

  private void run(List<Document> documents) throws Exception {
    submit(documents, server.uri()).getJobExecutionResult().get(50, TimeUnit.SECONDS);
  }

  private JobClient submit(List<Document> documents, URI address) throws Exception {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    flink.setString("restart-strategy.type", "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    env.fromData(documents, TypeInformation.of(Document.class))
        .sinkTo(
            new ElasticsearchSink(
                connection(address), limits(), FileRejectedHandler.factory(rejected)));
    return env.executeAsync("sink");
  }

  private static List<Document> documents(int n) {
    return IntStream.range(0, n).mapToObj(i -> document("d" + i, i)).toList();
  }

  private static Document document(String id, int n) {
    return new Document("i", id, n, ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8));
  }

  private static BulkLimits limits() {
    return new BulkLimits(
        100,
        50_000,
        2,
        300,
        Duration.ofMillis(50),
        new BackOff(Duration.ofMillis(20), Duration.ofMillis(100), 0.2));
  }

  static Connection connection(URI address) {
    SecretRef none = new SecretRef("none", "ORDERPULSE_TEST_NO_SUCH_VARIABLE", null);
    Duration limit = Duration.ofSeconds(5);
    return new Connection(
        List.of(address),
        new Connection.Credentials(none, null, none),
        TlsTrust.DEFAULT,
        new Connection.Timeouts(limit, limit, Duration.ofSeconds(1)));
  }
}
