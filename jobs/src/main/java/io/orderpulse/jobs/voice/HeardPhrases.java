package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.text.trend.Candidates;
import java.util.List;

/**
 * The phrases of one text on their way to {@link FindTrends}.
 *
 * @param time when it was written, ms
 * @param author the same number for texts of one customer, or else of one order or conversation
 * @param phrases see {@link Candidates}
 * @param left see {@link Candidates}
 * @param right see {@link Candidates}
 */
public record HeardPhrases(
    long time, long author, List<String> phrases, String left, String right) {

  static HeardPhrases of(Event heard, Candidates candidates) {
    return new HeardPhrases(
        heard.time(), author(heard), candidates.phrases(), candidates.left(), candidates.right());
  }

  private static long author(Event heard) {
    for (String field : List.of("customer_id", "order_id", "conversation_id")) {
      if (heard.text(field) != null) {
        return heard.text(field).hashCode();
      }
    }
    return heard.id().hashCode();
  }

  Candidates candidates() {
    return new Candidates(phrases, left, right);
  }
}
