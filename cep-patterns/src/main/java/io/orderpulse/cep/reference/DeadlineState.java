package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.record.Evidence;

/**
 * What a <em>deadline</em> rule remembers of one order.
 *
 * @param order newest revision of its context
 * @param first the first event seen, evidence of the promise
 * @param last the event that changed the context last
 * @param open an anomaly is open
 */
public record DeadlineState(OrderContext order, Evidence first, Evidence last, boolean open) {}
