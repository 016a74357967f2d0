package io.orderpulse.cep.fact;

import java.util.List;

/**
 * What is known of a parcel when an event of it is judged.
 *
 * @param waybillNo its number
 * @param carrier carrier code, or empty
 * @param orderIds orders bound to it by its label or shipment, sorted
 * @param newScan the event is a scan that says something new: status, place or text differ from the
 *     scan before it
 */
public record WaybillContext(
    String waybillNo, String carrier, List<String> orderIds, boolean newScan) {}
