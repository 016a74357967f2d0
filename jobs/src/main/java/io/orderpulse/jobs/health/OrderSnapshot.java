package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.record.OrderHealth;

/**
 * An order after one event.
 *
 * @param order what the rules see
 * @param lastScan newest scan of its parcels, or null
 * @param hops how it passed the links between systems
 * @param remarks what the document says beyond that
 */
public record OrderSnapshot(
    OrderContext order, OrderHealth.Scan lastScan, OrderHealth.Hops hops, OrderRemarks remarks) {}
