package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;

/** What people say about anomalies. */
public final class FeedbackEvents {

  private FeedbackEvents() {}

  /** A verdict on an anomaly; {@code by} is a staff id, {@code until} the end of a snooze. */
  @Type(name = "feedback.given", topic = Topic.FEEDBACK, forwarded = false)
  public record Given(
      @Key String dedupKey,
      @Values({"acknowledged", "snoozed", "false-positive", "closed"}) String verdict,
      String by,
      @Nullable @Time Long until) {}
}
