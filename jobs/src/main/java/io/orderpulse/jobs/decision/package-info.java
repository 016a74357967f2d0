/**
 * Decisions by tables: from which warehouse an order is to come. The tables are rules, told and
 * changed like all others.
 */
package io.orderpulse.jobs.decision;
