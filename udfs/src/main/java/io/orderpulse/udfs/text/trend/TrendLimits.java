package io.orderpulse.udfs.text.trend;

import java.io.Serializable;

/**
 * What counts as a trend, and how much is remembered.
 *
 * @param capacity most phrases of a window that are counted at a time, 100 or more
 * @param leastTexts texts of a window that must have the phrase, each of another author; before
 *     that its words are not kept
 * @param leastScore least log-likelihood ratio
 * @param leastEntropy least bits of variety before and behind the phrase; less is a torn word
 * @param decay what is left of the background after each window, between 0 and 1
 * @param most trends of a window that are told
 */
public record TrendLimits(
    int capacity, int leastTexts, double leastScore, double leastEntropy, double decay, int most)
    implements Serializable {

  /** Room for 20,000 phrases, five texts, chance below one in a thousand, a half-life of a week. */
  public static final TrendLimits DEFAULT =
      new TrendLimits(20_000, 5, 10.83, 0.8, Math.pow(0.5, 1.0 / (24 * 7)), 20);

  /** How many authors a phrase must have; more than so many are not told apart. */
  int leastAuthors() {
    return Math.min(leastTexts, PhraseCount.MOST_AUTHORS);
  }

  public TrendLimits {
    if (capacity < 100 || leastTexts < 2 || decay <= 0 || decay >= 1 || most < 1) {
      throw new IllegalArgumentException(
          "capacity >= 100, leastTexts >= 2, 0 < decay < 1 and most >= 1, not "
              + capacity
              + ", "
              + leastTexts
              + ", "
              + decay
              + ", "
              + most);
    }
  }
}
