/**
 * The whole of OrderPulse on real servers: the job jar, Kafka, Elasticsearch, a Flink cluster.
 *
 * <pre>
 *   TaskManagerKillITCase      kill -9 in the middle       nothing lost, nothing doubled
 *   ElasticsearchOutageITCase  no Elasticsearch for 40 s   alerts in time, documents complete
 *   BacklogITCase              two days unread             what the same events in time raise;
 *                                                          then silence: deadlines still fire
 *   BorderITCase               broken records, people      33 rejected, nobody behind the border
 * </pre>
 *
 * <p>The servers start once for all of them, about 20 s on two cores; each test is an installation
 * of its own on them. {@code mvn verify} runs them; {@code -Dorderpulse.outage=120} makes the
 * outage two minutes long.
 */
package io.orderpulse.sandbox.acceptance;
