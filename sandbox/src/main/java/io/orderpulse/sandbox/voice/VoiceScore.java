package io.orderpulse.sandbox.voice;

import io.orderpulse.udfs.text.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How well answers agree with labels: counts per category, then precision, recall, F1. */
public final class VoiceScore {

  private final int[] right = new int[Category.values().length];
  private final int[] wrong = new int[right.length];
  private final int[] missed = new int[right.length];
  private final List<String> differences = new ArrayList<>();
  private int quiet;
  private int flagged;

  /** Counts one labelled line. */
  public void add(VoiceLine line, VoiceAnswer answer) {
    for (Category category : Category.values()) {
      boolean labelled = line.labels().contains(category);
      boolean said = answer.categories().contains(category);
      int[] count = labelled ? said ? right : missed : said ? wrong : null;
      if (count != null) {
        count[category.ordinal()]++;
      }
    }
    if (line.labels().isEmpty()) {
      quiet++;
      flagged += answer.categories().isEmpty() ? 0 : 1;
    }
    if (!line.labels().equals(answer.categories())) {
      differences.add(difference(line, answer));
    }
  }

  private static String difference(VoiceLine line, VoiceAnswer answer) {
    Set<Category> missing = EnumSet.noneOf(Category.class);
    missing.addAll(line.labels());
    missing.removeAll(answer.categories());
    List<String> surplus =
        answer.phrases().stream()
            .filter(phrase -> !line.labels().contains(phrase.category()))
            .map(phrase -> phrase.category() + "「" + phrase.text() + "」")
            .toList();
    return "%s  missed %s  false %s  | %s"
        .formatted(line.id(), missing, surplus, line.text().replaceAll("\\s+", " "));
  }

  /** F1 over all categories together; 1 when there is nothing to find and nothing found. */
  public double micro() {
    return f1(sum(right, false), sum(wrong, false), sum(missed, false));
  }

  /** F1 over the categories of fulfilment together. */
  public double fulfilment() {
    return f1(sum(right, true), sum(wrong, true), sum(missed, true));
  }

  /** Mean F1 of the categories that were labelled or said. */
  public double macro() {
    double sum = 0;
    int categories = 0;
    for (int i = 0; i < right.length; i++) {
      if (right[i] + wrong[i] + missed[i] > 0) {
        sum += f1(right[i], wrong[i], missed[i]);
        categories++;
      }
    }
    return categories == 0 ? 1 : sum / categories;
  }

  /** The share of lines without complaint that got a category. */
  public double flagged() {
    return quiet == 0 ? 0 : (double) flagged / quiet;
  }

  private static int sum(int[] counts, boolean fulfilmentOnly) {
    int sum = 0;
    for (Category category : Category.values()) {
      sum += fulfilmentOnly && !category.fulfilment() ? 0 : counts[category.ordinal()];
    }
    return sum;
  }

  private static double f1(int right, int wrong, int missed) {
    int all = 2 * right + wrong + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }

  private static double share(int part, int rest) {
    return part + rest == 0 ? 1 : (double) part / (part + rest);
  }

  /** The table, the sums, then every line that differs. */
  public List<String> report() {
    List<String> lines = new ArrayList<>();
    lines.add("category            right  false  missed  precision  recall     F1");
    for (Category category : Category.values()) {
      int i = category.ordinal();
      lines.add(
          String.format(
              Locale.ROOT,
              "%-18s  %5d  %5d  %6d  %9.3f  %6.3f  %5.3f  %s",
              category,
              right[i],
              wrong[i],
              missed[i],
              share(right[i], wrong[i]),
              share(right[i], missed[i]),
              f1(right[i], wrong[i], missed[i]),
              category.label()));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "micro F1 %.3f   macro F1 %.3f   fulfilment micro F1 %.3f   NONE flagged %d of %d = %.1f %%",
            micro(),
            macro(),
            fulfilment(),
            flagged,
            quiet,
            100 * flagged()));
    lines.addAll(differences);
    return lines;
  }
}
