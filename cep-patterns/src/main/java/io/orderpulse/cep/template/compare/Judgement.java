package io.orderpulse.cep.template.compare;

import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Severity;

/**
 * An event at which a difference is judged.
 *
 * @param severity severity that it raises the anomaly to, or null
 * @param evidence the event
 */
public record Judgement(Severity severity, Evidence evidence) {}
