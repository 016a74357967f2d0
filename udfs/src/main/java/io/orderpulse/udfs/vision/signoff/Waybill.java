package io.orderpulse.udfs.vision.signoff;

/**
 * A waybill number as it was read.
 *
 * @param number letters and digits
 * @param confidence 0 to 1
 */
record Waybill(String number, double confidence) {}
