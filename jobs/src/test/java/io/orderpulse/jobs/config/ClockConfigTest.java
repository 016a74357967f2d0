package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockConfigTest {

  @Test
  void shouldBeTheOrdinaryClockByDefault() {
    ClockConfig clock = ClockConfig.from(Settings.of());
    assertThat(clock.simulatedMillis(1_771_030_800_123L)).isEqualTo(1_771_030_800_123L);
    assertThat(clock.simulated(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void shouldRunAheadFromItsStart() {
    ClockConfig clock =
        ClockConfig.from(
            Settings.of(
                "--set", "clock.speed=1440",
                "--set", "clock.start=2026-02-11T00:00:00Z",
                "--set", "clock.real-start=2026-11-22T10:00:00Z"));
    long real = Instant.parse("2026-11-22T10:01:00Z").toEpochMilli();
    assertThat(Instant.ofEpochMilli(clock.simulatedMillis(real)))
        .isEqualTo(Instant.parse("2026-02-12T00:00:00Z"));
    assertThat(clock.simulated(Duration.ofSeconds(5))).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void shouldWantItsOptionsTogether() {
    Settings settings = Settings.of("--set", "clock.speed=2");
    assertThatThrownBy(() -> ClockConfig.from(settings))
        .hasMessageStartingWith("--set: clock.speed, clock.start and clock.real-start go together");
  }
}
