package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTypesTest {

  @Test
  void shouldReadEachType() {
    assertThat(parse(OptionTypes.integer(1, 9), "9")).isEqualTo(9);
    assertThat(parse(OptionTypes.number(0, 1), "0.25")).isEqualTo(0.25);
    assertThat(parse(OptionTypes.BOOLEAN, "true")).isTrue();
    assertThat(parse(OptionTypes.DURATION, "P3D")).isEqualTo(Duration.ofDays(3));
    assertThat(parse(OptionTypes.TIME, "2026-02-14T10:00:00+08:00"))
        .isEqualTo(Instant.parse("2026-02-14T02:00:00Z"));
    assertThat(parse(OptionTypes.oneOf(Delivery.class), "exactly-once"))
        .isEqualTo(Delivery.EXACTLY_ONCE);
    assertThat(parse(OptionTypes.ADDRESSES, "https://a:9200, https://b:9201"))
        .containsExactly(URI.create("https://a:9200"), URI.create("https://b:9201"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1024, 1 KiB", "512 KiB, 512 KiB", "5MiB, 5 MiB", "1 GiB, 1 GiB"})
  void shouldReadAndPrintSizes(String text, String printed) {
    assertThat(OptionTypes.BYTES.printer().apply(parse(OptionTypes.BYTES, text)))
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "5 MB", "", "MiB", "99999999999 GiB"})
  void shouldRefuseWhatIsNoSize(String text) {
    refuse(OptionTypes.BYTES, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a:9200",
        "ftp://a:1",
        "http://a",
        "http://u:p@a:9200",
        "http://a:1,https://b:2",
        "::"
      })
  void shouldRefuseWhatIsNoAddress(String text) {
    refuse(OptionTypes.ADDRESSES, text);
  }

  @Test
  void shouldRefuseValuesOutOfRange() {
    refuse(OptionTypes.integer(1, 9), "0");
    refuse(OptionTypes.integer(1, 9), "10");
    refuse(OptionTypes.integer(1, 9), "x");
    refuse(OptionTypes.number(0, 1), "NaN");
    refuse(OptionTypes.number(0, 1), "1.01");
    refuse(OptionTypes.DURATION, "PT-1S");
    refuse(OptionTypes.DURATION, "10s");
    refuse(OptionTypes.TIME, "2026-02-14T10:00:00");
    refuse(OptionTypes.BOOLEAN, "yes");
    refuse(OptionTypes.TEXT, " ");
    refuse(OptionTypes.oneOf(Delivery.class), "EXACTLY_ONCE");
  }

  private static <T> T parse(OptionType<T> type, String text) {
    return type.parser().apply(text);
  }

  private static void refuse(OptionType<?> type, String text) {
    assertThatThrownBy(() -> parse(type, text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("For input string");
  }
}
