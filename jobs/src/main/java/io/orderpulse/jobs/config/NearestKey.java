package io.orderpulse.jobs.config;

import java.util.Comparator;
import java.util.List;

/** Finds the key somebody probably meant. */
final class NearestKey {

  private NearestKey() {}

  /** The key with the fewest edits to the one written; ties go to the first in order. */
  static String of(String written, List<String> keys) {
    return keys.stream()
        .min(Comparator.comparingInt((String key) -> edits(written, key)).thenComparing(k -> k))
        .orElseThrow(() -> new IllegalArgumentException("no keys"));
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
