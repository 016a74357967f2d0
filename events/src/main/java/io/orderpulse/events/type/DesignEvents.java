package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import java.math.BigDecimal;

/** Drawings of made-to-order goods. */
public final class DesignEvents {

  private DesignEvents() {}

  /** The customer confirmed a drawing, it was released, or material was ordered from it. */
  @Type(
      name = {"drawing.confirmed", "drawing.released", "material.ordered"},
      topic = Topic.DESIGN)
  public record Drawing(
      @Key String orderId,
      @Key String drawingId,
      String version,
      String contentSha256,
      @Nullable BigDecimal amount) {}
}
