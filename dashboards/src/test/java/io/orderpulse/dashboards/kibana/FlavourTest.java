package io.orderpulse.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlavourTest {

  @ParameterizedTest
  @CsvSource({
    "7.17.0,V7",
    "7.17.29,V7",
    "8.0.1,V7",
    "8.8.2,V7",
    "8.9.0,V8",
    "8.19.2,V8",
    "9.1.0-SNAPSHOT,V8",
    "10.0.0,V8"
  })
  void shouldChooseTheFlavourByVersion(String version, Flavour flavour) {
    assertThat(Flavour.of(version)).isEqualTo(flavour);
  }

  @Test
  void shouldRefuseWhatIsTooOldOrNoVersion() {
    assertThatThrownBy(() -> Flavour.of("7.16.3")).hasMessageContaining("too old");
    assertThatThrownBy(() -> Flavour.of("new")).hasMessageContaining("no version");
  }
}
