package io.orderpulse.sandbox.replay;

/**
 * A result with its place in the file.
 *
 * @param file file it belongs to
 * @param id of which only the last place is kept, or null to keep all
 * @param place sorts the file
 * @param json the record on one line
 */
public record ReplayRecord(String file, String id, String place, byte[] json) {}
