package io.orderpulse.cep.rule;

import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which events a clause of a rule means.
 *
 * @param event event type
 * @param where CEL condition over the event and its context, or null for all of the type
 * @param reason how an anomaly ends that such an event resolves, or null for the clause's default
 * @param severity severity from such an event on, or null for the rule's own
 * @param amount CEL number that the event adds, or null for the clause's default
 * @param declared types of data fields that rule files declare for the event type, by field
 */
public record Selector(
    String event,
    String where,
    Resolution reason,
    Severity severity,
    String amount,
    Map<String, String> declared)
    implements Serializable {

  /** Events of a type of which rule files declare nothing. */
  public Selector(String event, String where, Resolution reason, Severity severity, String amount) {
    this(event, where, reason, severity, amount, Map.of());
  }

  /** The same with declared fields, in the order of their names on every JVM. */
  public Selector declaring(Map<String, String> fields) {
    Map<String, String> byName = Collections.unmodifiableMap(new TreeMap<>(fields));
    return new Selector(event, where, reason, severity, amount, byName);
  }
}
