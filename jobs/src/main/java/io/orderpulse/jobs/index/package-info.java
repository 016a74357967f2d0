/**
 * The index job: anomalies, health documents, timelines, metrics and rules from Kafka into
 * Elasticsearch. It decides nothing; Elasticsearch can be rebuilt by running it again.
 */
package io.orderpulse.jobs.index;
