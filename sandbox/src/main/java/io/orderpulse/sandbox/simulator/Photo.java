package io.orderpulse.sandbox.simulator;

/**
 * What the photo of a receipt shows, when it is not what it should be.
 *
 * @param waybill number on it
 * @param ticked option that is ticked
 * @param stamp that is on it, or null
 * @param signedAt time on it, ms since the epoch, a whole minute
 */
public record Photo(String waybill, String ticked, String stamp, long signedAt) {}
