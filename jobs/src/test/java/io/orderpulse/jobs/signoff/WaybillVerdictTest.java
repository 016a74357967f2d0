package io.orderpulse.jobs.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaybillVerdictTest {

  @ParameterizedTest
  @CsvSource({
    "SF1234567890123, SF1234567890123, EQUAL",
    "sf 1234-567890123, SF1234567890123, EQUAL",
    "SF1234567890123, SF1234567890128, DIFFERENT",
    "SF1234567890123, SFI234567890123, DIFFERENT"
  })
  void oneOtherCharacterIsAnotherNumber(String expected, String read, WaybillVerdict verdict) {
    assertThat(WaybillVerdict.of(expected, Optional.of(read))).isEqualTo(verdict);
  }

  @Test
  void nothingReadIsNoDifference() {
    assertThat(WaybillVerdict.of("SF1", Optional.empty())).isEqualTo(WaybillVerdict.UNREADABLE);
  }
}
