package io.orderpulse.dashboards.board;

import java.util.Locale;

/** The languages of the boards. */
public enum Language {
  /** Chinese (simplified), the first. */
  ZH,
  /** English. */
  EN;

  /** The code in file names and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
