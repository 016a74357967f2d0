package io.orderpulse.cep.verdict;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.util.List;

/**
 * What a rule says of one subject at one moment; the life cycle turns it into a transition.
 *
 * @param kind opens, changes or ends
 * @param dedupKey identity of the anomaly
 * @param time event time of the verdict, ms since the epoch
 * @param at what the event clock showed when it was made, ms since the epoch; later than {@code
 *     time} when a late event caused it
 * @param draft the anomaly without its life cycle; null when it ends
 * @param resolution why it ends; null otherwise
 * @param evidence events that end it
 * @param handling how its life goes on, or null until the engine has said so
 */
public record Verdict(
    Kind kind,
    String dedupKey,
    long time,
    long at,
    Anomaly draft,
    Resolution resolution,
    List<Evidence> evidence,
    Handling handling) {

  /** A verdict of which nobody has said yet how it is handled. */
  public Verdict(
      Kind kind,
      String dedupKey,
      long time,
      long at,
      Anomaly draft,
      Resolution resolution,
      List<Evidence> evidence) {
    this(kind, dedupKey, time, at, draft, resolution, evidence, null);
  }

  /** What happens to the anomaly. */
  public enum Kind {
    OPEN,
    CHANGE,
    /** Became true again before it could resolve: a change with one more flap. */
    RELAPSE,
    END
  }

  public static Verdict open(Anomaly draft) {
    return new Verdict(
        Kind.OPEN, draft.dedupKey(), draft.time(), draft.time(), draft, null, List.of());
  }

  public static Verdict change(Anomaly draft) {
    return new Verdict(
        Kind.CHANGE, draft.dedupKey(), draft.time(), draft.time(), draft, null, List.of());
  }

  public static Verdict relapse(Anomaly draft) {
    return new Verdict(
        Kind.RELAPSE, draft.dedupKey(), draft.time(), draft.time(), draft, null, List.of());
  }

  public static Verdict end(String dedupKey, long time, Resolution why, Evidence evidence) {
    return new Verdict(
        Kind.END,
        dedupKey,
        time,
        time,
        null,
        why,
        evidence == null ? List.of() : List.of(evidence));
  }

  /** The same, made when the event clock showed a time. */
  public Verdict madeAt(long clock) {
    return new Verdict(kind, dedupKey, time, clock, draft, resolution, evidence, handling);
  }

  /** The same, handled so. */
  public Verdict handled(Handling so) {
    return new Verdict(kind, dedupKey, time, at, draft, resolution, evidence, so);
  }
}
