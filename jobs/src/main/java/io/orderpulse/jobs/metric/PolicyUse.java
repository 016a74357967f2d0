package io.orderpulse.jobs.metric;

import java.math.BigDecimal;

/**
 * A policy took part in an order.
 *
 * @param policy the policy
 * @param version the version that was used, or null when it took no part after all
 * @param orderId the order
 * @param valid the order was not filtered out
 * @param placed when the order was placed, ms
 * @param channel its channel, or empty
 * @param warehouse its warehouse, or empty
 * @param tier its customer's tier, or empty
 * @param amountCny its worth in CNY, or null when unknown
 */
public record PolicyUse(
    String policy,
    String version,
    String orderId,
    boolean valid,
    long placed,
    String channel,
    String warehouse,
    String tier,
    BigDecimal amountCny) {}
