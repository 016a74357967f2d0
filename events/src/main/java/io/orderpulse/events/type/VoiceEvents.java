package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import java.math.BigDecimal;
import java.util.List;

/** What customers say, and what the voice job made of it. */
public final class VoiceEvents {

  private VoiceEvents() {}

  /** A review was posted; only what the voice job reads in it goes on. */
  @Type(name = "review.posted", topic = Topic.VOICE, forwarded = false)
  public record ReviewPosted(
      @Key String reviewId,
      @Nullable String orderId,
      @Nullable String customerId,
      @Personal(Personal.Kind.NOTE) String text,
      @Nullable @Values({"customer", "agent"}) String role,
      @Nullable BigDecimal rating,
      @Nullable String channel,
      @Nullable String sku,
      @Nullable String carrier,
      @Nullable String warehouse,
      @Nullable String kind) {}

  /** A line of a conversation; only what the voice job reads in it goes on. */
  @Type(name = "chat.said", topic = Topic.VOICE, forwarded = false)
  public record ChatSaid(
      @Key String conversationId,
      @Nullable String orderId,
      @Nullable String customerId,
      @Personal(Personal.Kind.NOTE) String text,
      @Nullable @Values({"customer", "agent"}) String role,
      @Nullable BigDecimal rating,
      @Nullable String channel,
      @Nullable String sku,
      @Nullable String carrier,
      @Nullable String warehouse,
      @Nullable String kind) {}

  /** A complaint was filed; without its text it goes on behind the border. */
  @Type(name = "complaint.filed", topic = Topic.VOICE)
  public record ComplaintFiled(
      @Key String complaintId,
      @Nullable String orderId,
      @Nullable String customerId,
      @Personal(Personal.Kind.NOTE) String text,
      @Nullable @Values({"customer", "agent"}) String role,
      @Nullable BigDecimal rating,
      @Nullable String channel,
      @Nullable String sku,
      @Nullable String carrier,
      @Nullable String warehouse,
      @Nullable String kind) {}

  /** A piece of masked text in a category; offsets count Unicode code points. */
  public record Phrase(String category, String text, long start, long end) {}

  /** What the voice job read in a review, a chat line or a complaint. */
  @Type(name = "voice.classified", topic = Topic.EVENTS)
  public record Classified(
      @Values({"review", "chat", "complaint"}) String kind,
      @Key String refId,
      @Nullable String orderId,
      @Nullable String customerId,
      @Nullable @Values({"customer", "agent"}) String role,
      @Nullable String channel,
      @Nullable String sku,
      @Nullable String carrier,
      @Nullable String warehouse,
      @Nullable BigDecimal rating,
      List<String> categories,
      List<Phrase> phrases,
      @Nullable Boolean ratingConflict,
      String lexiconVersion) {}
}
