package io.orderpulse.jobs.voice;

import io.orderpulse.udfs.text.trend.Candidates;
import java.util.List;

/**
 * The phrases of one text on their way to {@link FindTrends}.
 *
 * @param time when it was written, ms
 * @param phrases see {@link Candidates}
 * @param left see {@link Candidates}
 * @param right see {@link Candidates}
 */
public record HeardPhrases(long time, List<String> phrases, String left, String right) {

  static HeardPhrases of(long time, Candidates candidates) {
    return new HeardPhrases(time, candidates.phrases(), candidates.left(), candidates.right());
  }

  Candidates candidates() {
    return new Candidates(phrases, left, right);
  }
}
