package io.orderpulse.jobs.elasticsearch;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much a writer sends and holds.
 *
 * @param maxDocuments most documents in a request
 * @param maxBytes most bytes in a request, and of a document
 * @param maxInFlight most requests under way at once
 * @param maxBuffered most documents held; more than {@code maxDocuments}
 * @param linger longest wait of a document for company
 * @param backOff pause after failures
 */
public record BulkLimits(
    int maxDocuments,
    long maxBytes,
    int maxInFlight,
    int maxBuffered,
    Duration linger,
    BackOff backOff)
    implements Serializable {}
