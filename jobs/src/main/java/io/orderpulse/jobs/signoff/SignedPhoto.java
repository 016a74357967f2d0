package io.orderpulse.jobs.signoff;

/**
 * A sign-off with a photo, without whoever signed: nothing personal waits in flight.
 *
 * @param id of the carrier's event
 * @param source of the carrier's event
 * @param time when the parcel was signed for, ms
 * @param batch imported in bulk
 * @param waybillNo of the parcel that was signed for
 * @param orderId or null, as carriers seldom know it
 * @param url where the photo is
 * @param sha256 of the photo as the carrier says, or null
 */
public record SignedPhoto(
    String id,
    String source,
    long time,
    boolean batch,
    String waybillNo,
    String orderId,
    String url,
    String sha256) {}
