/**
 * All the systems of an auto-parts platform in East China, as one pure function of a seed: orders
 * with their whole lives, and faults planted among them on request. Knows neither Kafka nor Flink.
 */
package io.orderpulse.sandbox.simulator;
