package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * One episode of an anomaly of an order, as far as metrics need it.
 *
 * @param dedupKey the anomaly
 * @param episode when its condition became true, ms
 * @param rule id of the rule
 * @param severity the worst it was
 * @param grave when it was of severity error or critical first, ms, or null
 * @param notified when people were told first, ms, or null
 * @param takenBack it was never so
 */
public record Warning(
    String dedupKey,
    long episode,
    String rule,
    Severity severity,
    Long grave,
    Long notified,
    boolean takenBack) {

  /** Episodes of one order that are remembered; the oldest give way. */
  static final int MOST = 256;

  private static final String STORM = "|storm";

  /** Of the order itself, and not taken back: a storm is only how people were told. */
  boolean isTrue() {
    return !takenBack && !dedupKey.endsWith(STORM);
  }

  private static Warning of(AnomalyWord word) {
    return new Warning(
            word.dedupKey(), word.episode(), word.rule(), word.severity(), null, null, false)
        .and(word);
  }

  private Warning and(AnomalyWord word) {
    boolean isGrave = word.severity().compareTo(Severity.ERROR) >= 0;
    return new Warning(
        dedupKey,
        episode,
        rule,
        severity.compareTo(word.severity()) >= 0 ? severity : word.severity(),
        isGrave ? first(grave, word.time()) : grave,
        word.notifies() ? first(notified, word.time()) : notified,
        takenBack || word.takenBack());
  }

  private static Long first(Long before, long time) {
    return before == null ? (Long) time : (Long) Math.min(before, time);
  }

  /** The episodes after one more transition. */
  static List<Warning> with(List<Warning> before, AnomalyWord word) {
    List<Warning> after = new ArrayList<>(before);
    for (int i = 0; i < after.size(); i++) {
      Warning known = after.get(i);
      if (known.episode == word.episode() && known.dedupKey.equals(word.dedupKey())) {
        after.set(i, known.and(word));
        return after;
      }
    }
    after.add(of(word));
    return after.size() > MOST ? new ArrayList<>(after.subList(1, after.size())) : after;
  }
}
