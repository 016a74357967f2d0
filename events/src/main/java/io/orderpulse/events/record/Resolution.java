package io.orderpulse.events.record;

/** Why an anomaly ended. */
public enum Resolution {
  /** What was missing came, or the condition no longer holds. */
  RECOVERED,
  /** An event from behind the watermark shows that it is well. */
  LATE_EVENT,
  /** The order was cancelled. */
  CANCELLED,
  /** The orders of the group were merged into one parcel. */
  MERGED,
  /** Another fact or anomaly took its place. */
  SUPERSEDED,
  /** A new version of the rule no longer supports it. */
  RULE_CHANGED,
  /** A person said that it was never one. */
  FALSE_POSITIVE,
  /** A person closed it. */
  CLOSED,
  /** Nothing can resolve it, and its time is over. */
  EXPIRED
}
