package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.elasticsearch.BackOff;
import io.orderpulse.jobs.elasticsearch.StubElasticsearch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterWaitTest {

  private final List<Long> slept = new ArrayList<>();
  private StubElasticsearch server;
  private RestClient client;
  private long nanos;

  @BeforeEach
  void start() throws IOException {
    server = StubElasticsearch.start();
    client = RestClient.builder(new HttpHost("127.0.0.1", server.port())).build();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void shouldReturnAtOnceWhenTheClusterAnswers() throws Exception {
    await(() -> {});
    assertThat(slept).isEmpty();
  }

  @Test
  void shouldWaitForAClusterThatIsStarting() throws Exception {
    server.answer("GET /_cluster/health", 503, "{}");
    await(() -> server.answer("GET /_cluster/health", 200, "{}"));
    assertThat(slept).containsExactly(100L);
  }

  @Test
  void shouldGiveUpAfterTheTimeAndNameTheCure() {
    server.close();
    assertThatThrownBy(() -> await(() -> {}))
        .isInstanceOf(IndexSetupException.class)
        .hasMessageStartingWith(
            "Elasticsearch at [http://127.0.0.1:"
                + server.port()
                + "] did not answer within PT1M (")
        .hasMessageEndingWith(
            "start it, or set elasticsearch.hosts and elasticsearch.start-timeout")
        .hasMessageNotContaining("\n");
    assertThat(slept.stream().mapToLong(Long::longValue).sum()).isBetween(50_000L, 60_000L);
  }

  @Test
  void shouldNotWaitWhenItIsRefused() {
    server.answer("GET /_cluster/health", 401, "{}");
    assertThatThrownBy(() -> await(() -> {}))
        .isInstanceOf(IndexSetupException.class)
        .hasMessageContaining("refuses us with HTTP 401");
    assertThat(slept).isEmpty();
  }

  private void await(Runnable meanwhile) throws InterruptedException {
    new ClusterWait(
            client,
            Duration.ofMinutes(1),
            new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5), 0),
            () -> nanos,
            millis -> {
              slept.add(millis);
              nanos += millis * 1_000_000;
              meanwhile.run();
            })
        .await();
  }
}
