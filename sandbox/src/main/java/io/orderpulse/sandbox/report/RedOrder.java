package io.orderpulse.sandbox.report;

import java.util.List;

/**
 * An order that is red now.
 *
 * @param id order id
 * @param due when it must be shipped, RFC 3339, or empty
 * @param stage how far it is
 * @param warehouse where, or empty
 * @param channel from where, or empty
 * @param amount CNY, or not a number
 * @param rules what is wrong
 * @param owners who must act
 */
record RedOrder(
    String id,
    String due,
    String stage,
    String warehouse,
    String channel,
    double amount,
    List<String> rules,
    List<String> owners) {}
