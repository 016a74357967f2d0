/**
 * Time in live jobs: the clock, and a Kafka source that knows the difference between silence and a
 * backlog.
 *
 * <p>The stock idleness of Flink takes a partition without records for idle, whether it is empty or
 * merely slow to read; then the watermark runs ahead and everything still unread is late. {@link
 * io.orderpulse.jobs.time.LiveSource} asks the broker instead. How the parts work together:
 *
 * <pre>
 *  broker ─► KafkaSource's reader ─► LiveOutput ─► records
 *     ▲                                 │ position, newest time per partition
 *     │ end offsets, while quiet        ▼
 *  EndProbe (a thread) ─────────► LivePartitions ─► watermark, every 200 ms
 * </pre>
 */
package io.orderpulse.jobs.time;
