package io.orderpulse.events.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How bad it is, from mild to severe; one to one with PagerDuty's severities. */
public enum Severity {
  @JsonProperty("info")
  INFO,
  @JsonProperty("warning")
  WARNING,
  @JsonProperty("error")
  ERROR,
  @JsonProperty("critical")
  CRITICAL;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
