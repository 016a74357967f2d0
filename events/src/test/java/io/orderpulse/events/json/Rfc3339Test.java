package io.orderpulse.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
  private static final long NOT_NEAR_THE_EDGE = 100_000_000L;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Property(seed = "1")
  void shouldReadAndWriteAsJavaTimeDoes(@ForAll @LongRange(min = -3_000_000_000_000L) long any) {
    long ms = FIRST + Math.floorMod(any, LAST - FIRST + 1);
    assertThat(Rfc3339.format(ms)).isEqualTo(MILLIS.format(Instant.ofEpochMilli(ms)));
    assertThat(Rfc3339.parse(Rfc3339.format(ms))).isEqualTo(ms);
  }

  @Property(seed = "1")
  void shouldReadAnyOffsetAndFractionAsJavaTimeDoes(
      @ForAll long any,
      @ForAll @IntRange(min = -1079, max = 1079) int offsetMinutes,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(min = 1, max = 9) int digits) {
    long span = LAST - FIRST - 2 * NOT_NEAR_THE_EDGE;
    long second = Math.floorDiv(FIRST + NOT_NEAR_THE_EDGE + Math.floorMod(any, span), 1000L);
    String fraction = "%09d".formatted(nanos).substring(0, digits);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
    String text =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
                .format(Instant.ofEpochSecond(second).atOffset(offset))
            + "."
            + fraction
            + (offsetMinutes == 0 ? "Z" : offset.getId());
    assertThat(Rfc3339.parse(text))
        .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
  }

  /** Every day of two cycles of leap years, and the days that there are not. */
  @Test
  void shouldKnowTheCalendar() {
    for (int year = 1; year <= 9999; year += year < 1890 || year > 2110 ? 97 : 1) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 0; day <= 32; day++) {
          String text = "%04d-%02d-%02dT12:00:00Z".formatted(year, month, day);
          if (day >= 1 && day <= LocalDate.of(year, month, 1).lengthOfMonth()) {
            assertThat(Rfc3339.parse(text)).isEqualTo(Instant.parse(text).toEpochMilli());
          } else {
            assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14T10:00:00.123+08:00, 2026-02-14T02:00:00.123Z",
    "2026-02-14t10:00:00z,          2026-02-14T10:00:00Z",
    "2026-02-14 10:00:00Z,          2026-02-14T10:00:00Z",
    "2026-02-14T10:00:00.1Z,        2026-02-14T10:00:00.1Z",
    "2026-02-14T10:00:00.123999999999999Z, 2026-02-14T10:00:00.123Z",
    "2026-02-14T10:00:00-00:00,     2026-02-14T10:00:00Z",
    "2026-02-14T10:00:00+23:59,     2026-02-13T10:01:00Z",
    "2016-12-31T23:59:60Z,          2017-01-01T00:00:00Z",
    "2017-01-01T07:59:60.5+08:00,   2017-01-01T00:00:00.5Z",
    "2024-02-29T00:00:00Z,          2024-02-29T00:00:00Z",
    "0001-01-01T00:00:00Z,          0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z,      9999-12-31T23:59:59.999Z"
  })
  void shouldRead(String text, Instant expected) {
    assertThat(Rfc3339.parse(text)).isEqualTo(expected.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-14",
        "2026-02-14T10:00:00",
        "2026-02-14T10:00Z",
        "2026-02-14T10:00:00.Z",
        "2026-02-14T10:00:00,5Z",
        "2026-02-14T10:00:00.１２３Z",
        "２０２６-02-14T10:00:00Z",
        "2026-02-14T10:00:00+08",
        "2026-02-14T10:00:00+0800",
        "2026-02-14T10:00:00+24:00",
        "2026-02-14T10:00:00+08:60",
        "2026-02-14T10:00:00+08:00:00",
        "2026-02-14T24:00:00Z",
        "2026-02-14T10:60:00Z",
        "2026-02-14T10:00:61Z",
        "2026-02-14T10:00:60Z",
        "2026-00-14T10:00:00Z",
        "2026-13-14T10:00:00Z",
        "2100-02-29T10:00:00Z",
        "2026-02-14T10:00:00Z ",
        " 2026-02-14T10:00:00Z",
        "2026-02-14_10:00:00Z",
        "2026-02-14T10-00-00Z",
        "2026-02-14T10:00:00ZZ",
        "2026-02-14T10:00:00[Asia/Shanghai]",
        "+2026-02-14T10:00:00Z",
        "12026-02-14T10:00:00Z",
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01"
      })
  void shouldRefuse(String text) {
    assertThatThrownBy(() -> Rfc3339.parse(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("not an RFC 3339 time with a zone in the years 1 to 9999");
  }

  @Test
  void shouldWriteAClockThatHasNotStartedOrHasEnded() {
    assertThat(Rfc3339.format(Long.MIN_VALUE)).isEqualTo("0001-01-01T00:00:00.000Z");
    assertThat(Rfc3339.format(Long.MAX_VALUE)).isEqualTo("9999-12-31T23:59:59.999Z");
  }
}
