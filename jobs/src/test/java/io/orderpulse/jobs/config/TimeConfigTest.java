package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeConfigTest {

  @Test
  void shouldHaveDefaults() {
    assertThat(TimeConfig.from(Settings.of()))
        .isEqualTo(
            new TimeConfig(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20)));
  }

  @Test
  void shouldTakeEachOption() {
    assertThat(
            TimeConfig.from(
                Settings.of(
                    "--set", "time.out-of-orderness=PT1M",
                    "--set", "time.idle=PT2S",
                    "--set", "time.events-out-of-orderness=PT3S",
                    "--set", "time.silence-lag=PT2M")))
        .isEqualTo(
            new TimeConfig(
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofMinutes(2)));
  }

  @Test
  void shouldRefuseASilenceLagThatIntakeCanOutlast() {
    Settings settings = Settings.of("--set", "time.silence-lag=PT15S");
    assertThatThrownBy(() -> TimeConfig.from(settings))
        .hasMessage(
            "--set: time.silence-lag must be more than time.out-of-orderness plus time.idle");
  }
}
