package io.orderpulse.jobs.health;

import io.orderpulse.events.record.Anomaly;

/**
 * The life of one anomaly.
 *
 * @param last its latest transition
 * @param open false once it is resolved
 */
public record LifeState(Anomaly last, boolean open) {}
