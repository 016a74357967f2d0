package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeConfigTest {

  @Test
  void shouldHaveDefaults() {
    assertThat(TimeConfig.from(Settings.of()))
        .isEqualTo(new TimeConfig(Duration.ofSeconds(10), Duration.ofSeconds(5)));
  }

  @Test
  void shouldTakeEachOption() {
    assertThat(
            TimeConfig.from(
                Settings.of("--set", "time.out-of-orderness=PT1M", "--set", "time.idle=PT2S")))
        .isEqualTo(new TimeConfig(Duration.ofMinutes(1), Duration.ofSeconds(2)));
  }
}
