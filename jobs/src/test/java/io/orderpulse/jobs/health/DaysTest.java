package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.ms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "P2D, P2D, P2D",
    "P1DT23H59M59.999S, P1D, P2D",
    "P2DT0.001S, P2D, P3D",
    "PT0S, PT0S, PT0S",
    "-PT1S, -P1D, PT0S",
  })
  void timesGoToTheMidnightBeforeOrAfter(String time, String before, String after) {
    assertThat(Days.before(ms(time))).isEqualTo(ms(before));
    assertThat(Days.after(ms(time))).isEqualTo(ms(after));
    assertThat(Days.isMidnight(ms(time))).isEqualTo(before.equals(after));
  }
}
