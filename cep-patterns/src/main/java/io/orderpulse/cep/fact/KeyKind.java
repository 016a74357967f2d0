package io.orderpulse.cep.fact;

import java.util.Locale;

/** What a rule is judged per. The wire name is the subject type of its anomalies. */
public enum KeyKind {
  ORDER,
  WAYBILL,
  ADDRESS,
  POLICY,
  DRAWING;

  /** The name in rule files and on the topics. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
