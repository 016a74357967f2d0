package io.orderpulse.cep.rule;

import java.io.Serializable;

/**
 * How a version of a rule comes into force.
 *
 * @param status live, shadow or off
 * @param effectiveFrom event time from which it judges, ms; null for the publish time
 * @param onUpdate what happens to what its predecessor has begun, when their shapes differ
 */
public record Release(Status status, Long effectiveFrom, OnUpdate onUpdate)
    implements Serializable {

  /** Live from its publication on. */
  public static final Release DEFAULT = new Release(Status.LIVE, null, OnUpdate.DROP);

  /** Where the anomalies of a rule go. */
  public enum Status {
    /** To the public topics. */
    LIVE,
    /** To the shadow topic. */
    SHADOW,
    /** Nowhere: it is not judged. */
    OFF
  }

  /** What a new version does with what the old one has begun. */
  public enum OnUpdate {
    /** The old version judges what it has begun to its end; the new one takes what begins. */
    DRAIN,
    /** What the old version has begun ends with RULE_CHANGED. */
    DROP
  }
}
