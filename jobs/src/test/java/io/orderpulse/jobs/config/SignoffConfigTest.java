package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignoffConfigTest {

  @Test
  void byDefaultNoFileAndNoInnerHostIsAllowed() {
    SignoffConfig config = SignoffConfig.from(Settings.of());
    assertThat(config.fetchLimits().roots()).isEmpty();
    assertThat(config.fetchLimits().allowedHosts()).isEmpty();
    assertThat(config.fetchLimits().maxBytes()).isEqualTo(10L << 20);
    assertThat(config.fetchLimits().attempts()).isEqualTo(3);
    assertThat(config.readers()).isEqualTo(2);
    assertThat(config.inFlight()).isEqualTo(8);
    assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void everyOptionArrives() {
    SignoffConfig config =
        SignoffConfig.from(
            Settings.of(
                "--set", "signoff.roots=file:///data/photos, s3://bucket/in/",
                "--set", "signoff.allowed-hosts=photos.internal,10.1.2.3:8080",
                "--set", "signoff.max-bytes=1 MiB",
                "--set", "signoff.max-pixels=1000000",
                "--set", "signoff.in-flight=3",
                "--set", "signoff.readers=3",
                "--set", "signoff.timeout=PT30S",
                "--set", "signoff.fetch-timeout=PT5S",
                "--set", "signoff.attempts=1",
                "--set", "signoff.zone=UTC"));
    assertThat(config.fetchLimits().roots())
        .containsExactly("file:/data/photos/", "s3://bucket/in/");
    assertThat(config.fetchLimits().allowedHosts())
        .containsExactly("photos.internal", "10.1.2.3:8080");
    assertThat(config.photoLimits().maxBytes()).isEqualTo(1L << 20);
    assertThat(config.photoLimits().maxPixels()).isEqualTo(1_000_000);
    assertThat(config.inFlight()).isEqualTo(3);
    assertThat(config.readers()).isEqualTo(3);
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.fetchLimits().timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.fetchLimits().attempts()).isEqualTo(1);
    assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @ParameterizedTest
  @CsvSource({
    "signoff.roots, photos",
    "signoff.zone, Mars/Olympus",
    "signoff.timeout, PT0S",
    "signoff.max-bytes, 2 GiB"
  })
  void aSlipNamesItsKey(String key, String value) {
    Settings settings = Settings.of("--set", key + "=" + value);
    assertThatThrownBy(() -> SignoffConfig.from(settings))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key);
  }
}
