package io.orderpulse.sandbox.report;

/**
 * An anomaly.
 *
 * @param name of its rule, in the report's language
 * @param summary one sentence
 * @param opened RFC 3339
 * @param status of its last transition
 * @param owner role
 * @param orders how many it concerns
 * @param amount CNY, or not a number
 */
record Finding(
    String name,
    String summary,
    String opened,
    String status,
    String owner,
    long orders,
    double amount) {}
