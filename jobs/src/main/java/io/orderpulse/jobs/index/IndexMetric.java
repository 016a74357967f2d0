package io.orderpulse.jobs.index;

/** Every counter of the index job beside those of its sink, in the group {@code index}. */
enum IndexMetric {
  /** Documents handed to the sink. */
  DOCUMENTS_BUILT("documents_built"),
  /** Records without a value: the compaction of a topic, nothing to write. */
  TOMBSTONES_SKIPPED("tombstones_skipped"),
  /** Records from which no document could be made; they are on the rejected topic. */
  RECORDS_REJECTED("records_rejected"),
  /** Tombstones of anomalies that were resolved long ago. */
  TOMBSTONES_WRITTEN("tombstones_written");

  private final String metricName;

  IndexMetric(String metricName) {
    this.metricName = metricName;
  }

  String metricName() {
    return metricName;
  }
}
