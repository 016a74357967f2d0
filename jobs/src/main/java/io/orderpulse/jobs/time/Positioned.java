package io.orderpulse.jobs.time;

/**
 * A record on its way from the inner reader to the outer one.
 *
 * @param value the job's record, or null when there is none
 * @param next offset after it
 * @param stamp watermark of its writer, or null
 */
record Positioned<T>(T value, long next, WatermarkStamp stamp) {}
