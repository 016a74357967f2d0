package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.base.sink.writer.strategy.RequestInfo;
import org.apache.flink.connector.base.sink.writer.strategy.ResultInfo;
import org.junit.jupiter.api.Test;

class BulkGateTest {

  private static final RequestInfo REQUEST = () -> 1;

  private final List<Long> delays = new ArrayList<>();
  private final List<Runnable> timers = new ArrayList<>();
  private final BulkGate gate =
      new BulkGate(
          new BulkLimits(
              500,
              1 << 20,
              2,
              1_000,
              Duration.ofSeconds(1),
              new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1), 0)),
          () -> 0,
          (delay, action) -> {
            delays.add(delay);
            timers.add(action);
            return new CompletableFuture<>();
          });

  @Test
  void shouldBoundRequestsInFlight() {
    gate.registerInFlightRequest(REQUEST);
    assertThat(gate.shouldBlock(REQUEST)).isFalse();
    gate.registerInFlightRequest(REQUEST);
    assertThat(gate.shouldBlock(REQUEST)).isTrue();
    gate.registerCompletedRequest(result());
    assertThat(gate.shouldBlock(REQUEST)).isFalse();
  }

  @Test
  void shouldPauseAfterAFailureAndThenTryOneAtATime() {
    assertThat(gate.failed(true)).isEqualTo(100);
    assertThat(gate.shouldBlock(REQUEST)).isTrue();
    timers.get(0).run();
    assertThat(gate.shouldBlock(REQUEST)).isFalse();
    gate.registerInFlightRequest(REQUEST);
    assertThat(gate.shouldBlock(REQUEST)).isTrue();
    assertThat(gate.succeeded()).isEqualTo(1);
    assertThat(gate.shouldBlock(REQUEST)).isFalse();
  }

  @Test
  void shouldOpenOnlyWithTheLastPause() {
    gate.failed(true);
    gate.failed(true);
    assertThat(delays).containsExactly(100L, 200L);
    timers.get(0).run();
    assertThat(gate.shouldBlock(REQUEST)).isTrue();
    timers.get(1).run();
    assertThat(gate.shouldBlock(REQUEST)).isFalse();
  }

  @Test
  void shouldPauseOnlyShortlyWhenSomeCameThrough() {
    gate.failed(true);
    gate.failed(true);
    assertThat(gate.failed(false)).isEqualTo(100);
    assertThat(gate.failures()).isEqualTo(1);
  }

  @Test
  void shouldHalveRequestsAndGrowAgain() {
    gate.shrink(500);
    assertThat(gate.getMaxBatchSize()).isEqualTo(250);
    gate.shrink(3);
    assertThat(gate.getMaxBatchSize()).isEqualTo(1);
    gate.shrink(1);
    assertThat(gate.getMaxBatchSize()).isEqualTo(1);
    assertThat(gate.shouldBlock(REQUEST)).isFalse();
    for (int i = 0; i < 10; i++) {
      gate.succeeded();
    }
    assertThat(gate.getMaxBatchSize()).isEqualTo(500);
  }

  private static ResultInfo result() {
    return new ResultInfo() {
      @Override
      public int getFailedMessages() {
        return 0;
      }

      @Override
      public int getBatchSize() {
        return 1;
      }
    };
  }
}
