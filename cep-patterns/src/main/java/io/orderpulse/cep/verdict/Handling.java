package io.orderpulse.cep.verdict;

import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.util.List;

/**
 * How the life of an anomaly goes on, as the version of its rule says that judged it. It travels
 * with the verdict, so that what becomes of the verdict does not depend on when a change of rules
 * reaches whom.
 *
 * @param chain who is told next, in order of time
 * @param chainFrom from where the chain counts
 * @param calls phone calls, or null when no level is one
 * @param coolDown a new episode within this time after RESOLVED is not notified, ms
 * @param mutes what it mutes, directly or through others: rule ids, or {@code rule|discriminator}
 * @param mutesAfterFirst what it mutes all but the first of
 * @param stormBy field of the subject that folds storms, or null
 * @param commands what other systems are asked to do
 * @param decision true when it is no anomaly: only its commands matter
 * @param shadow true when nothing of it may be public
 * @param awaits systems whose silence would explain it, by the first part of their event types
 * @param about what is known of its subject
 */
public record Handling(
    List<Rung> chain,
    ChainFrom chainFrom,
    Calls calls,
    long coolDown,
    List<String> mutes,
    List<String> mutesAfterFirst,
    String stormBy,
    List<Command> commands,
    boolean decision,
    boolean shadow,
    List<String> awaits,
    About about) {

  /** Everything as it comes: no chain, no mutes, no storms. */
  public static final Handling PLAIN =
      new Handling(
          List.of(),
          ChainFrom.OPENED,
          null,
          30 * 60_000L,
          List.of(),
          List.of(),
          null,
          List.of(),
          false,
          false,
          List.of(),
          About.NOTHING);

  /** From where a chain counts. */
  public enum ChainFrom {
    OPENED,
    CONDITION_TRUE,
    DUE
  }

  /**
   * One step of the chain.
   *
   * @param level the level it reaches, from 1
   * @param role who is told
   * @param after since {@link #chainFrom}, ms
   */
  public record Rung(int level, String role, long after) {}

  /**
   * When people are called.
   *
   * @param level from this level on a notification is a call
   * @param gap between two calls, over all anomalies, ms
   * @param quietFrom minute of the day at which quiet begins, or -1 for never
   * @param quietTo minute of the day at which it ends
   * @param zone zone of the quiet hours
   */
  public record Calls(int level, long gap, int quietFrom, int quietTo, String zone) {}

  /**
   * A command to another system.
   *
   * @param action its name
   * @param severity asked for when this severity is reached, or null
   * @param reason asked for when it ends for this reason, or null
   * @param expires how long it is of use, ms, or null for ever
   * @param approval true when a person must agree first
   */
  public record Command(
      String action, Severity severity, Resolution reason, Long expires, boolean approval) {}

  /**
   * What a cause that many share is about.
   *
   * @param carrier its carrier
   * @param region prefix of its regions, empty for all
   */
  public record Covers(String carrier, String region) {}

  /**
   * What is known of a subject.
   *
   * @param carrier carrier of its parcel, or null
   * @param region region (GB/T 2260) of that parcel's newest scan, or null
   * @param due when its order must be shipped, ms, or null
   * @param covers the carrier and region that it says something about, or null when it is about its
   *     orders
   * @param imported when its order came by a bulk import, on the event clock, ms; or null
   * @param recipientMask masked name of who receives its order, or null
   */
  public record About(
      String carrier, String region, Long due, Covers covers, Long imported, String recipientMask) {
    /** Nothing is known. */
    public static final About NOTHING = new About(null, null, null, null, null, null);
  }

  /** The same of a subject. */
  public Handling about(About subject) {
    return new Handling(
        chain,
        chainFrom,
        calls,
        coolDown,
        mutes,
        mutesAfterFirst,
        stormBy,
        commands,
        decision,
        shadow,
        awaits,
        subject);
  }

  /** The same with all that it mutes. */
  public Handling muting(List<String> all) {
    return new Handling(
        chain,
        chainFrom,
        calls,
        coolDown,
        all,
        mutesAfterFirst,
        stormBy,
        commands,
        decision,
        shadow,
        awaits,
        about);
  }

  /** That of an anomaly which stands for many of this: it asks for nothing and folds no more. */
  public Handling forGroup() {
    About carrierAlone = new About(about.carrier, null, null, null, null, null);
    return new Handling(
        chain,
        chainFrom,
        calls,
        coolDown,
        List.of(),
        List.of(),
        null,
        List.of(),
        false,
        shadow,
        awaits,
        carrierAlone);
  }
}
