package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;

/** Text messages to customers, and answers of other systems to our actions. */
public final class MessageEvents {

  private MessageEvents() {}

  /** A text message about an order was sent, or its receipt came. */
  @Type(
      name = {"sms.sent", "sms.receipted"},
      topic = Topic.MESSAGE)
  public record Sms(
      @Key String orderId,
      @Nullable String template,
      @Nullable @Values({"delivered", "failed", "invalid-number"}) String outcome) {}

  /** An action was done, or could not be. */
  @Type(
      name = {"action.confirmed", "action.failed"},
      topic = Topic.MESSAGE)
  public record ActionAnswered(
      @Key String actionId, @Nullable String orderId, @Nullable String reasonCode) {}
}
