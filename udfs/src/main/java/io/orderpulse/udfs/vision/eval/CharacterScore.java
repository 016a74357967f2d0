package io.orderpulse.udfs.vision.eval;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of the text was read.
 *
 * @param labelled characters that are there
 * @param right of them, those that are found in their order in a line that was read
 * @param read characters that were read
 * @param present of them, those that are there, each counted once
 */
record CharacterScore(long labelled, long right, long read, long present) {

  static final CharacterScore NONE = new CharacterScore(0, 0, 0, 0);

  static CharacterScore of(List<String> label, List<String> answer) {
    List<String> there = label.stream().map(CharacterScore::plain).toList();
    List<String> said = answer.stream().map(CharacterScore::plain).toList();
    long labelled = 0;
    long right = 0;
    for (String line : there) {
      labelled += line.length();
      right += line.length() - distance(line, said);
    }
    Map<Integer, Long> left =
        there.stream()
            .flatMapToInt(String::chars)
            .boxed()
            .collect(Collectors.groupingBy(c -> c, HashMap::new, Collectors.counting()));
    long read = 0;
    long found = 0;
    for (String line : said) {
      for (int i = 0; i < line.length(); i++) {
        read++;
        found += left.merge((int) line.charAt(i), -1L, Long::sum) >= 0 ? 1 : 0;
      }
    }
    return new CharacterScore(labelled, right, read, found);
  }

  CharacterScore plus(CharacterScore other) {
    return new CharacterScore(
        labelled + other.labelled, right + other.right, read + other.read, present + other.present);
  }

  /** Share of what is there that was read, 0 to 1. */
  double accuracy() {
    return labelled == 0 ? 1 : (double) right / labelled;
  }

  /** Share of what was read that is there, 0 to 1. */
  double precision() {
    return read == 0 ? 1 : (double) present / read;
  }

  /** Without spaces, in Latin forms; printed boxes are no text. */
  private static String plain(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("[\\s□☑☐√✓]", "");
  }

  private static int distance(String line, List<String> said) {
    int least = line.length();
    for (String other : said) {
      least = Math.min(least, distance(line, other));
    }
    return least;
  }

  /** Least edits that make the line out of any part of the other. */
  private static int distance(String line, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= line.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int same = line.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + same, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    int least = line.length();
    for (int cost : row) {
      least = Math.min(least, cost);
    }
    return least;
  }
}
