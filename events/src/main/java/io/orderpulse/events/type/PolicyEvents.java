package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.util.Map;

/** Policies as written down and as systems run them. */
public final class PolicyEvents {

  private PolicyEvents() {}

  /** A policy's content, or at least its hash; {@code scope} is a text or an object. */
  @Type(
      name = {"policy.documented", "policy.deployed"},
      topic = Topic.POLICY)
  public record Policy(
      @Key String policyId,
      String version,
      @Nullable String system,
      @Nullable Object scope,
      @Nullable @Time Long effectiveFrom,
      @AnyOf("content") Map<String, Object> content,
      @AnyOf("content") String contentSha256) {}
}
