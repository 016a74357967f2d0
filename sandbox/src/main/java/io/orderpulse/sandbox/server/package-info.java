/**
 * Real servers on this machine, each in a JVM of its own: Kafka, Elasticsearch and a Flink cluster.
 *
 * <p>Everything listens on 127.0.0.1, keeps its files in one {@link
 * io.orderpulse.sandbox.server.RunDirectory} and ends with the JVM that started it, whatever ends
 * that one.
 */
package io.orderpulse.sandbox.server;
