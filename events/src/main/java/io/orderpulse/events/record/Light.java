package io.orderpulse.events.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The board's colour of an order: what to act on now, not how bad an anomaly is. */
public enum Light {
  @JsonProperty("green")
  GREEN,
  @JsonProperty("yellow")
  YELLOW,
  @JsonProperty("red")
  RED
}
