package io.orderpulse.udfs.text;

/**
 * Numbers the clauses of a text. Punctuation ends one, and so does a space between two longer
 * words, unless the whole text is spaced out.
 */
final class Clauses {

  /** A space beside a shorter piece may stand inside a word. */
  private static final int LONG_PIECE = 3;

  private Clauses() {}

  static void number(NormalisedText text) {
    boolean spacedOut = spacedOut(text);
    int clause = 0;
    for (int i = 0; i < text.length; i++) {
      if (i > 0 && (text.stop(i - 1) || !spacedOut && divides(text, i))) {
        clause++;
      }
      text.clause[i] = clause;
    }
  }

  /** Whether every second character or more stands alone. */
  private static boolean spacedOut(NormalisedText text) {
    int alone = 0;
    for (int i = 1; i < text.length; i++) {
      if (text.spaced[i]) {
        alone += i + 1 == text.length || text.spaced[i + 1] || text.stop(i + 1) ? 1 : 0;
      }
    }
    return alone * 2 >= text.length;
  }

  private static boolean divides(NormalisedText text, int i) {
    return text.spaced[i] && before(text, i) && after(text, i);
  }

  private static boolean before(NormalisedText text, int i) {
    for (int k = i - 1; k >= i - LONG_PIECE; k--) {
      if (k < 0 || text.stop(k) || k < i - 1 && text.spaced[k + 1]) {
        return false;
      }
    }
    return true;
  }

  private static boolean after(NormalisedText text, int i) {
    for (int k = i; k < i + LONG_PIECE; k++) {
      if (k >= text.length || text.stop(k) || k > i && text.spaced[k]) {
        return false;
      }
    }
    return true;
  }
}
