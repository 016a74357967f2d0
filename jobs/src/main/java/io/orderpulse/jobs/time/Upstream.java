package io.orderpulse.jobs.time;

import java.io.Serializable;
import java.util.List;

/**
 * The job that writes what this one reads. While it is behind, silence here says nothing about the
 * world: its backlog is still to come.
 *
 * @param group its consumer group; it must commit its offsets, which Flink does with checkpoints
 * @param topics what it reads
 */
public record Upstream(String group, List<String> topics) implements Serializable {}
