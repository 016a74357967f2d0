package io.orderpulse.sandbox.simulator;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Wall time in Asia/Shanghai, which has been +08:00 without summer time since 1991. */
final class Shanghai {

  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final long OFFSET_MS = 8 * Ms.HOUR;

  private Shanghai() {}

  /** RFC 3339 with milliseconds and {@code +08:00}. */
  static String text(long time) {
    LocalDateTime local = local(time);
    StringBuilder out = new StringBuilder(29);
    date(out, local, "-").append('T');
    two(out, local.getHour()).append(':');
    two(out, local.getMinute()).append(':');
    two(out, local.getSecond()).append('.');
    int ms = Math.floorMod(time, 1_000);
    out.append((char) ('0' + ms / 100));
    return two(out, ms % 100).append("+08:00").toString();
  }

  /** The calendar day, {@code 2026-02-14}. */
  static String date(long time) {
    return date(new StringBuilder(10), local(time), "-").toString();
  }

  /** The calendar day as in order ids, {@code 20260214}. */
  static String compactDate(long time) {
    return date(new StringBuilder(8), local(time), "").toString();
  }

  /** Hour of the day, 0 to 23. */
  static int hour(long time) {
    return (int) (Math.floorMod(time + OFFSET_MS, Ms.DAY) / Ms.HOUR);
  }

  static long startOfDay(long time) {
    return time - Math.floorMod(time + OFFSET_MS, Ms.DAY);
  }

  private static LocalDateTime local(long time) {
    return LocalDateTime.ofEpochSecond(Math.floorDiv(time, 1_000L), 0, OFFSET);
  }

  private static StringBuilder date(StringBuilder out, LocalDateTime local, String separator) {
    out.append(local.getYear()).append(separator);
    two(out, local.getMonthValue()).append(separator);
    return two(out, local.getDayOfMonth());
  }

  private static StringBuilder two(StringBuilder out, int n) {
    return out.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
  }
}
