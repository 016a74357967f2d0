package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.record.OrderHealth;

/**
 * An order after one event.
 *
 * @param order what the rules see
 * @param lastScan newest scan of its parcels, or null
 */
public record OrderSnapshot(OrderContext order, OrderHealth.Scan lastScan) {}
