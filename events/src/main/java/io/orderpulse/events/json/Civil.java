package io.orderpulse.events.json;

import java.nio.charset.StandardCharsets;

/**
 * The proleptic Gregorian calendar in integers, without allocation. Years are counted from March,
 * so that the leap day is the last of its year; 719,468 days lie between 0000-03-01 and the epoch.
 */
final class Civil {

  private static final int DAYS_PER_ERA = 146_097;
  private static final int EPOCH_SHIFT = 719_468;

  private Civil() {}

  /** Days since 1970-01-01 of a valid date from year 0 on. */
  static long epochDay(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
  }

  /** Days of a month, 1 to 12. */
  static int daysOf(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** A day since the epoch and the ms within it as {@code 2026-02-14T02:00:00.123Z}. */
  static String format(long epochDay, int msOfDay) {
    long shifted = epochDay + EPOCH_SHIFT;
    long era = Math.floorDiv(shifted, (long) DAYS_PER_ERA);
    int dayOfEra = (int) (shifted - era * DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * dayOfYear + 2) / 153;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);

    byte[] out = new byte[24];
    put(out, 0, 4, year, '-');
    put(out, 5, 2, month, '-');
    put(out, 8, 2, dayOfYear - (153 * marchMonth + 2) / 5 + 1, 'T');
    put(out, 11, 2, msOfDay / 3_600_000, ':');
    put(out, 14, 2, msOfDay / 60_000 % 60, ':');
    put(out, 17, 2, msOfDay / 1_000 % 60, '.');
    put(out, 20, 3, msOfDay % 1_000, 'Z');
    return new String(out, StandardCharsets.ISO_8859_1);
  }

  private static void put(byte[] out, int at, int count, int value, char after) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--, rest /= 10) {
      out[i] = (byte) ('0' + rest % 10);
    }
    out[at + count] = (byte) after;
  }
}
