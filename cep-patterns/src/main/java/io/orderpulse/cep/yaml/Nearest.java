package io.orderpulse.cep.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the valid name that a misspelt one most likely meant. */
public final class Nearest {

  private Nearest() {}

  /** The nearest of the valid names, if it is near enough to be a slip. */
  public static Optional<String> to(String name, Collection<String> valid) {
    return valid.stream()
        .min(Comparator.comparingInt((String v) -> distance(name, v)).thenComparing(v -> v))
        .filter(v -> distance(name, v) <= Math.max(2, name.length() / 3));
  }

  /** A clause for a message: {@code ; did you mean 'x'?}, or the list of valid names. */
  public static String hint(String name, Collection<String> valid) {
    return to(name, valid)
        .map(v -> "; did you mean '" + v + "'?")
        .orElseGet(() -> "; valid: " + String.join(", ", valid));
  }

  /** Levenshtein distance by rows. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
