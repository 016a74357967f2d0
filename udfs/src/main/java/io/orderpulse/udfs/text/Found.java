package io.orderpulse.udfs.text;

/** A match of a pattern: the places of its words. */
final class Found {

  final Pattern pattern;

  /** Start and end of each word, in characters of the normalised text. */
  final int[] words;

  Found(Pattern pattern, int[] words) {
    this.pattern = pattern;
    this.words = words;
  }

  int start() {
    return words[0];
  }

  int end() {
    return words[words.length - 1];
  }

  /**
   * Whether an exception takes this back: it overlaps one of the words, unless it is a single word
   * and that one is longer and holds it all.
   */
  boolean takenBackBy(Found exception) {
    Category only = exception.pattern.category();
    if (only != null && only != pattern.category()) {
      return false;
    }
    for (int i = 0; i < words.length; i += 2) {
      for (int k = 0; k < exception.words.length; k += 2) {
        boolean held =
            exception.words.length == 2
                && words[i] <= exception.words[k]
                && words[i + 1] >= exception.words[k + 1]
                && words[i + 1] - words[i] > exception.words[k + 1] - exception.words[k];
        if (overlaps(words[i], words[i + 1], exception.words[k], exception.words[k + 1]) && !held) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word of this and one of the other have characters in common. */
  boolean touches(Found other) {
    for (int i = 0; i < words.length; i += 2) {
      for (int k = 0; k < other.words.length; k += 2) {
        if (overlaps(words[i], words[i + 1], other.words[k], other.words[k + 1])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean overlaps(int start, int end, int from, int to) {
    return start < to && from < end;
  }
}
