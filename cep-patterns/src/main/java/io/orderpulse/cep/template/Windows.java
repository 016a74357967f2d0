package io.orderpulse.cep.template;

import java.time.Duration;

/** What all rules with sliding windows ask of them. */
public final class Windows {

  private Windows() {}

  /** Reports windows that are not made of whole steps. */
  public static void check(Clauses clauses, Duration window, Duration slide) {
    if (slide.isZero() || slide.isNegative()) {
      clauses.problem("slide", "'slide' must be more than nothing");
    } else if (window.isZero() || window.toMillis() % slide.toMillis() != 0) {
      clauses.problem("window", "'window' must be a whole number of 'slide's");
    }
  }
}
