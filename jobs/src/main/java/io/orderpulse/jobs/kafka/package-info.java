/** The topics, and the sources and sinks on them: everything the jobs know about Kafka. */
package io.orderpulse.jobs.kafka;
