package io.orderpulse.udfs.vision.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A mark's words in a text.
 *
 * @param mark which
 * @param start where they begin
 * @param end where they end
 */
record MarkWord(Mark mark, int start, int end) {

  /** Words of so many characters may have one that was read with little certainty. */
  private static final int FORGIVING = 4;

  private static final double UNCERTAIN = 0.8;

  /** All in a line, from left to right, none within another. */
  static List<MarkWord> in(Compact line) {
    List<MarkWord> found = new ArrayList<>();
    for (int allowed = 0; allowed <= 1; allowed++) {
      for (Mark mark : Mark.values()) {
        if (allowed == 0 || mark.label().length() >= FORGIVING) {
          find(line, mark, allowed, found);
        }
      }
    }
    found.sort(Comparator.comparingInt(MarkWord::start));
    return found;
  }

  private static void find(Compact line, Mark mark, int allowed, List<MarkWord> found) {
    int length = mark.label().length();
    for (int at = 0; at + length <= line.text().length(); at++) {
      MarkWord word = new MarkWord(mark, at, at + length);
      if (differences(line, at, mark.label()) <= allowed
          && found.stream().noneMatch(word::overlaps)) {
        found.add(word);
      }
    }
  }

  int length() {
    return end - start;
  }

  private boolean overlaps(MarkWord other) {
    return start < other.end && other.start < end;
  }

  /** Another character that was read for certain is another word. */
  private static int differences(Compact line, int at, String label) {
    int differences = 0;
    for (int i = 0; i < label.length(); i++) {
      if (line.text().charAt(at + i) != label.charAt(i)) {
        differences += line.line().certainties()[line.origins()[at + i]] < UNCERTAIN ? 1 : 2;
      }
    }
    return differences;
  }
}
