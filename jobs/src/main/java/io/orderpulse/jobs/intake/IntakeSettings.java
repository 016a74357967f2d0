package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.time.JobClock;
import io.orderpulse.udfs.privacy.HashSecret;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * What intake needs to know.
 *
 * @param secret finds the secret of keyed hashes where the job runs, so that it is in no job graph
 * @param former finds the secret before that one while both are in use; null when there is none
 * @param clock what event times are compared with and refusals are dated by; null in a replay,
 *     where refusals have time 0
 * @param maxAhead how far an event may be ahead of the clock; null for any
 * @param declared scalar data fields that may pass, by event type outside the contract
 * @param replay true for recorded events: no origin, and facts that OrderPulse derived may come in
 */
public record IntakeSettings(
    SerializableSupplier<HashSecret> secret,
    SerializableSupplier<HashSecret> former,
    JobClock clock,
    Duration maxAhead,
    Map<String, Set<String>> declared,
    boolean replay)
    implements Serializable {

  /** Settings without a former secret. */
  public IntakeSettings(
      SerializableSupplier<HashSecret> secret,
      JobClock clock,
      Duration maxAhead,
      Map<String, Set<String>> declared,
      boolean replay) {
    this(secret, null, clock, maxAhead, declared, replay);
  }

  /** What live events may be ahead of the clock. */
  public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  /** Settings of a live job. */
  public static IntakeSettings live(
      SerializableSupplier<HashSecret> secret, JobClock clock, Map<String, Set<String>> declared) {
    return new IntakeSettings(secret, clock, MAX_AHEAD, declared, false);
  }

  /** Settings of a replay, in which only the events tell the time. */
  public static IntakeSettings replay(
      SerializableSupplier<HashSecret> secret, Map<String, Set<String>> declared) {
    return new IntakeSettings(secret, null, null, declared, true);
  }

  /** The same with the secret that was used before. */
  IntakeSettings rotatedFrom(SerializableSupplier<HashSecret> formerSecret) {
    return new IntakeSettings(secret, formerSecret, clock, maxAhead, declared, replay);
  }
}
