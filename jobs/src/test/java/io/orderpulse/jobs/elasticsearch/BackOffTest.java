package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(15), 0.2);

  @Test
  void shouldDoubleUpToTheCap() {
    assertThat(backOff.delayMillis(1, 0)).isEqualTo(200);
    assertThat(backOff.delayMillis(2, 0)).isEqualTo(400);
    assertThat(backOff.delayMillis(7, 0)).isEqualTo(12_800);
    assertThat(backOff.delayMillis(8, 0)).isEqualTo(15_000);
    assertThat(backOff.delayMillis(Integer.MAX_VALUE, 0)).isEqualTo(15_000);
  }

  @Test
  void shouldTakeTheRandomShareOff() {
    assertThat(backOff.delayMillis(1, 0.5)).isEqualTo(180);
    assertThat(backOff.delayMillis(99, 0.999999)).isBetween(12_000L, 12_001L);
  }

  @Test
  void shouldNeverBeNothing() {
    assertThat(new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), 1).delayMillis(1, 0.9999))
        .isEqualTo(1);
  }
}
