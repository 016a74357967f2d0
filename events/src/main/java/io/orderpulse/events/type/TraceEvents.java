package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.math.BigDecimal;

/** Calls between systems and the state of what they depend on. */
public final class TraceEvents {

  private TraceEvents() {}

  /** A call from one system to another ended. */
  @Type(name = "call.ended", topic = Topic.TRACE)
  public record CallEnded(
      String from,
      String to,
      String api,
      @Time Long startedAt,
      long durationMs,
      @Values({"ok", "error", "timeout"}) String outcome,
      @Nullable String orderId) {}

  /** A sample of a dependency; ratios are 0 to 1. */
  @Type(name = "dependency.sampled", topic = Topic.TRACE)
  public record DependencySampled(
      @Key String dependency,
      BigDecimal ratePerS,
      BigDecimal p95Ms,
      BigDecimal successRatio,
      BigDecimal cpuRatio) {}
}
