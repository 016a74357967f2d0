package io.orderpulse.cep.engine;

import java.util.Locale;

/** What the rule engine counts, per subtask, in group {@code engine}. */
public enum EngineMetric {
  /** Gauge: rules that judge, live and shadow. */
  RULES,
  /** Gauge: keys that are remembered. */
  KEYS,
  /** Gauge: bytes of their state, estimated from every 1,024th key that is touched. */
  STATE_BYTES,
  /** Counter: facts that came. */
  FACTS,
  /** Counter: facts that some rule noted; only these touch state. */
  FACTS_NOTED,
  /** Counter: questions put to a rule about a fact: its conditions were evaluated. */
  CONDITIONS,
  /** Counter: times a key was woken by its timer. */
  WAKE_UPS,
  /** Counter: facts that came behind the watermark. */
  LATE,
  /** Counter: late facts that <em>sequence</em> rules on the pattern plan could not take in. */
  LATE_FOR_SEQUENCES,
  /** Counter: verdicts. */
  VERDICTS,
  /** Counter: versions of rules that came into force. */
  CHANGES,
  /** Counter: versions that came when their time had passed, and came into force at once. */
  CHANGES_LATE,
  /** Counter: times a rule failed at run time. */
  FAILURES,
  /** Gauge: rules that failed too often and judge no more. */
  QUARANTINED;

  /** Name of the metric group. */
  public static final String GROUP = "engine";

  /** The name that reporters show. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
