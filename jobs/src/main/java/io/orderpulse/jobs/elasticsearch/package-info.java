/**
 * A sink that writes documents to Elasticsearch in bulk.
 *
 * <p>Promise: every document handed over is in the index, or in a newer version there already, or
 * with the {@link io.orderpulse.jobs.elasticsearch.RejectedHandler}, before a checkpoint that
 * covers it forgets it. The order of two versions of one id does not matter, because each carries
 * an external version and Elasticsearch keeps the highest. An Elasticsearch that does not answer
 * slows the job down and is asked again, for ever; see {@link
 * io.orderpulse.jobs.elasticsearch.ResponsePolicy} for what becomes of each answer.
 *
 * <p>The caller's duty: versions that grow with the document and survive a restart, ids of at most
 * 512 bytes, and checkpoint settings that tolerate an outage (a checkpoint waits until the buffer
 * has room again).
 */
package io.orderpulse.jobs.elasticsearch;
