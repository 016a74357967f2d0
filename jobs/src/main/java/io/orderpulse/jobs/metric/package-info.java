/**
 * Metrics: {@code MetricId} lists them, {@code OrderFormulas} and its neighbours say what one order
 * adds to them, the operators add up. What a fact adds may be taken back and added elsewhere, so
 * that a window always says what all events known by then call for, in whatever order they came.
 */
package io.orderpulse.jobs.metric;
