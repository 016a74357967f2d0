package io.orderpulse.jobs.elasticsearch;

import java.io.Serializable;

/**
 * A document to be written.
 *
 * @param index where to
 * @param id its id there, at most 512 bytes in UTF-8
 * @param version external version, 0 or more: an index keeps the highest it has seen, and the last
 *     written of equal ones
 * @param source the document's JSON object in UTF-8, without line breaks
 */
public record Document(String index, String id, long version, byte[] source)
    implements Serializable {}
