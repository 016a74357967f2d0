package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.record.OrderHealth;
import java.util.Map;

/**
 * An order after one event.
 *
 * @param order what the rules see
 * @param milestones when each rank was reached, by name (RFC 3339)
 * @param lastScan newest scan of its parcels, or null
 */
public record OrderSnapshot(
    OrderContext order, Map<String, String> milestones, OrderHealth.Scan lastScan) {}
