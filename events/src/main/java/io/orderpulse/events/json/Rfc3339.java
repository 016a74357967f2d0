package io.orderpulse.events.json;

import java.time.DateTimeException;

/** Times on the wire: RFC 3339 with a zone in, UTC with milliseconds out; years 1 to 9999. */
public final class Rfc3339 {

  private static final long DAY_MS = 86_400_000L;
  private static final long MIN = Civil.epochDay(1, 1, 1) * DAY_MS;
  private static final long MAX = Civil.epochDay(10_000, 1, 1) * DAY_MS - 1;

  private Rfc3339() {}

  /**
   * Reads a time; digits beyond the millisecond are cut off. A leap second is the start of the next
   * minute.
   *
   * @return ms since the epoch
   * @throws DateTimeException when the text is not RFC 3339 with a zone, or outside the years 1 to
   *     9999 in UTC; never quotes the text
   */
  public static long parse(String text) {
    int zone = zoneStart(text);
    int second = number(text, 17, 2, 0, 60);
    long ms =
        day(text) * DAY_MS
            + number(text, 11, 2, 0, 23) * 3_600_000L
            + number(text, 14, 2, 0, 59) * 60_000L
            + second * 1_000L
            - offsetMinutes(text, zone) * 60_000L;
    if (second == 60 && Math.floorMod(ms, DAY_MS) != 0) {
      throw malformed(); // leap seconds end a UTC day
    }
    ms += millis(text, zone);
    if (ms < MIN || ms > MAX) {
      throw malformed();
    }
    return ms;
  }

  /**
   * Writes ms since the epoch as {@code 2026-02-14T02:00:00.123Z}. A time outside the years 1 to
   * 9999 is written as the nearest one inside: Flink's watermark is so before the first event and
   * after the last.
   */
  public static String format(long epochMs) {
    long ms = Math.max(MIN, Math.min(MAX, epochMs));
    return Civil.format(Math.floorDiv(ms, DAY_MS), (int) Math.floorMod(ms, DAY_MS));
  }

  private static long day(String s) {
    int year = number(s, 0, 4, 0, 9999);
    int month = number(s, 5, 2, 1, 12);
    return Civil.epochDay(year, month, number(s, 8, 2, 1, Civil.daysOf(year, month)));
  }

  /** Checks the fixed signs and finds where the seconds' fraction ends. */
  private static int zoneStart(String s) {
    if (s.length() < 20
        || s.charAt(4) != '-'
        || s.charAt(7) != '-'
        || "Tt ".indexOf(s.charAt(10)) < 0
        || s.charAt(13) != ':'
        || s.charAt(16) != ':') {
      throw malformed();
    }
    int i = 19;
    if (s.charAt(i) == '.') {
      i++;
      while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
        i++;
      }
      if (i == 20) {
        throw malformed();
      }
    }
    return i;
  }

  private static int millis(String s, int zone) {
    int ms = 0;
    int scale = 100;
    for (int i = 20; i < zone && scale > 0; i++, scale /= 10) {
      ms += (s.charAt(i) - '0') * scale;
    }
    return ms;
  }

  private static int offsetMinutes(String s, int i) {
    int length = s.length() - i;
    char first = length > 0 ? s.charAt(i) : ' ';
    if (length == 1 && (first == 'Z' || first == 'z')) {
      return 0;
    }
    if (length != 6 || (first != '+' && first != '-') || s.charAt(i + 3) != ':') {
      throw malformed();
    }
    int minutes = number(s, i + 1, 2, 0, 23) * 60 + number(s, i + 4, 2, 0, 59);
    return first == '-' ? -minutes : minutes;
  }

  private static int number(String s, int at, int count, int least, int most) {
    int value = 0;
    for (int i = at; i < at + count; i++) {
      int digit = s.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw malformed();
      }
      value = value * 10 + digit;
    }
    if (value < least || value > most) {
      throw malformed();
    }
    return value;
  }

  private static DateTimeException malformed() {
    return new DateTimeException("not an RFC 3339 time with a zone in the years 1 to 9999");
  }
}
