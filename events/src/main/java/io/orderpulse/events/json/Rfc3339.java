package io.orderpulse.events.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Times on the wire: RFC 3339 with a zone in, UTC with milliseconds out. */
public final class Rfc3339 {

  private static final DateTimeFormatter OUT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.MILLI_OF_SECOND, 3, 3, true)
          .appendLiteral('Z')
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private Rfc3339() {}

  /**
   * Reads a time; digits beyond the millisecond are cut off.
   *
   * @return ms since the epoch
   * @throws DateTimeException when the text is not RFC 3339 with a zone
   */
  public static long parse(String text) {
    long fast = parseCommon(text);
    return fast != Long.MIN_VALUE
        ? fast
        : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant().toEpochMilli();
  }

  /** Writes ms since the epoch as {@code 2026-02-14T02:00:00.123Z}. */
  public static String format(long epochMs) {
    return OUT.format(Instant.ofEpochMilli(epochMs));
  }

  /** The usual form without allocation; anything else goes to java.time for a verdict. */
  private static long parseCommon(String s) {
    int n = s.length();
    if (n < 20 || s.charAt(10) != 'T' || s.charAt(4) != '-' || s.charAt(7) != '-') {
      return Long.MIN_VALUE;
    }
    int year = digits(s, 0, 4);
    int month = digits(s, 5, 2);
    int day = digits(s, 8, 2);
    int hour = digits(s, 11, 2);
    int minute = digits(s, 14, 2);
    int second = digits(s, 17, 2);
    if ((year | month | day | hour | minute | second) < 0
        || s.charAt(13) != ':'
        || s.charAt(16) != ':') {
      return Long.MIN_VALUE;
    }
    int i = 19;
    int ms = 0;
    if (s.charAt(i) == '.') {
      int scale = 100;
      int start = ++i;
      for (; i < n && Character.digit(s.charAt(i), 10) >= 0; i++) {
        ms += (s.charAt(i) - '0') * scale;
        scale /= 10;
      }
      if (i == start) {
        return Long.MIN_VALUE;
      }
    }
    int offsetMinutes = offset(s, i, n);
    boolean plausible =
        year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60;
    if (offsetMinutes == Integer.MIN_VALUE || second > 59 || !plausible) {
      return Long.MIN_VALUE; // days 29 to 31 need the calendar: the slow path knows it
    }
    return (epochDay(year, month, day) * 86_400L
                + hour * 3_600L
                + minute * 60L
                + second
                - offsetMinutes * 60L)
            * 1_000L
        + ms;
  }

  private static int offset(String s, int i, int n) {
    if (i == n - 1 && s.charAt(i) == 'Z') {
      return 0;
    }
    if (i != n - 6 || s.charAt(i + 3) != ':' || (s.charAt(i) != '+' && s.charAt(i) != '-')) {
      return Integer.MIN_VALUE;
    }
    int h = digits(s, i + 1, 2);
    int m = digits(s, i + 4, 2);
    if (h < 0 || m < 0 || h > 18 || m > 59) {
      return Integer.MIN_VALUE;
    }
    return (s.charAt(i) == '-' ? -1 : 1) * (h * 60 + m);
  }

  private static int digits(String s, int at, int count) {
    int value = 0;
    for (int i = at; i < at + count; i++) {
      int d = s.charAt(i) - '0';
      if (d < 0 || d > 9) {
        return -1;
      }
      value = value * 10 + d;
    }
    return value;
  }

  /** Days since 1970-01-01 of the proleptic Gregorian calendar, counted from March. */
  private static long epochDay(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }
}
