package io.orderpulse.cep.fact;

import io.orderpulse.cep.fact.flink.WaybillContextSerializer;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * What is known of a parcel when an event of it is judged.
 *
 * @param waybillNo its number
 * @param carrier carrier code, or empty
 * @param orderIds orders bound to it by its label or shipment, sorted
 * @param newScan the event is a scan that says something new: status, place or text differ from the
 *     scan before it
 * @param shipped when it first left a warehouse, ms since the epoch, or null while unknown
 * @param region region (GB/T 2260) of its newest scan, or null while unknown
 */
@TypeInfo(WaybillContextSerializer.Factory.class)
public record WaybillContext(
    String waybillNo,
    String carrier,
    List<String> orderIds,
    boolean newScan,
    Long shipped,
    String region) {

  /** A parcel that nobody knows to be shipped, or where it is. */
  public WaybillContext(String waybillNo, String carrier, List<String> orderIds, boolean newScan) {
    this(waybillNo, carrier, orderIds, newScan, null, null);
  }
}
