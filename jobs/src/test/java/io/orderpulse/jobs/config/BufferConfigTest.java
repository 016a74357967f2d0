package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.buffer.CheckKind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufferConfigTest {

  @Test
  void anOrderHasThreeSecondsAndItsCustomerTwoHours() {
    BufferConfig config = config();
    assertThat(config.services()).isEmpty();
    assertThat(config.degradeAfter()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.promise()).isEqualTo(Duration.ofHours(2));
    assertThat(config.checkTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.inFlight()).isEqualTo(5_000);
    assertThat(config.remember()).isEqualTo(Duration.ofDays(7));
    assertThat(config.warehouseOf("湖北省")).isEqualTo("SHQP");
  }

  @Test
  void everyOptionArrives() {
    BufferConfig config =
        config(
            "buffer.stock-url=http://stock.internal/check",
            "buffer.price-url=https://price.internal:8443/v1/check",
            "buffer.degrade-after=PT1S",
            "buffer.promise=PT1H",
            "buffer.give-up-after=PT3H",
            "buffer.check-timeout=PT5S",
            "buffer.retry-after=PT0.1S",
            "buffer.retry-max=PT2S",
            "buffer.in-flight=9",
            "buffer.waiting=7",
            "buffer.remember=P1D",
            "buffer.warehouse=GZNS",
            "buffer.warehouses.湖北省=WHDX");
    assertThat(config.services())
        .containsOnlyKeys(CheckKind.STOCK, CheckKind.PRICE)
        .containsEntry(CheckKind.STOCK, URI.create("http://stock.internal/check"));
    assertThat(config.degradeAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.promise()).isEqualTo(Duration.ofHours(1));
    assertThat(config.giveUpAfter()).isEqualTo(Duration.ofHours(3));
    assertThat(config.checkTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.retryAfter()).isEqualTo(Duration.ofMillis(100));
    assertThat(config.retryMax()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.inFlight()).isEqualTo(9);
    assertThat(config.waiting()).isEqualTo(7);
    assertThat(config.remember()).isEqualTo(Duration.ofDays(1));
    assertThat(config.warehouseOf("湖北省")).isEqualTo("WHDX");
    assertThat(config.warehouseOf("江苏省")).isEqualTo("GZNS");
  }

  @Test
  void aServiceNobodySpokeOfIsNotLeftOutSilently() {
    assertThatThrownBy(() -> BufferConfig.from(Settings.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("buffer.stock-url is not set");
  }

  @ParameterizedTest
  @CsvSource({
    "buffer.stock-url, stock.internal",
    "buffer.price-url, ftp://price.internal/x",
    "buffer.coupon-url, http://user:secret@coupon.internal/",
    "buffer.degrade-after, PT0S",
    "buffer.check-timeout, PT1S",
    "buffer.retry-max, PT0.1S",
    "buffer.give-up-after, PT1H",
    "buffer.remember, P60D",
    "buffer.in-flight, 1"
  })
  void aSlipNamesItsKey(String key, String value) {
    assertThatThrownBy(() -> config(key + "=" + value))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(key);
  }

  private static BufferConfig config(String... settings) {
    List<String> arguments = new ArrayList<>();
    for (String url : List.of("stock", "price", "coupon")) {
      arguments.addAll(List.of("--set", "buffer." + url + "-url=none"));
    }
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return BufferConfig.from(Settings.of(arguments.toArray(String[]::new)));
  }
}
