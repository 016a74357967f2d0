package io.orderpulse.jobs.signoff;

import java.util.Locale;
import java.util.Optional;

/** How the number on the photo compares with the one that was signed for. */
enum WaybillVerdict {
  EQUAL("equal"),
  DIFFERENT("different"),
  UNREADABLE("unreadable");

  private final String wire;

  WaybillVerdict(String wire) {
    this.wire = wire;
  }

  /**
   * Blanks, hyphens and the case of letters are no difference; everything else is. What was read is
   * never made more like what was expected.
   */
  static WaybillVerdict of(String expected, Optional<String> read) {
    return read.map(number -> plain(number).equals(plain(expected)) ? EQUAL : DIFFERENT)
        .orElse(UNREADABLE);
  }

  private static String plain(String number) {
    return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  String wire() {
    return wire;
  }
}
