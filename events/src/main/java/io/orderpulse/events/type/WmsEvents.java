package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.math.BigDecimal;
import java.util.List;

/** What the warehouses say. Quantities are pieces unless a unit stands in the name. */
public final class WmsEvents {

  private WmsEvents() {}

  /** What lies on the shelf at {@code counted_at}. */
  @Type(name = "wms.stock.counted", topic = Topic.WMS)
  public record StockCounted(
      @Key String sku, @Key String warehouse, long onHand, @Time Long countedAt) {}

  /** Stock of one SKU was reserved, frozen, deducted or released for an order. */
  @Type(
      name = {"wms.stock.reserved", "wms.stock.frozen", "wms.stock.deducted", "wms.stock.released"},
      topic = Topic.WMS)
  public record StockMoved(
      @Key String orderId,
      @Nullable String lineId,
      @Key String sku,
      @Key String warehouse,
      long quantity,
      @Nullable String channel) {}

  /** A lot with an expiry date reached a station. */
  @Type(name = "wms.lot.sorted", topic = Topic.WMS)
  public record LotSorted(
      @Key String lotId,
      @Key String sku,
      @Time Long expiresAt,
      BigDecimal quantityKg,
      String station) {}

  /** A lot went from one station to another. */
  @Type(name = "wms.lot.moved", topic = Topic.WMS)
  public record LotMoved(
      @Key String lotId,
      @Key String sku,
      @Time Long expiresAt,
      BigDecimal quantityKg,
      String fromStation,
      String toStation) {}

  /** Room of a warehouse on a calendar day ({@code 2026-02-14}), in the warehouse's own unit. */
  @Type(name = "wms.capacity.reported", topic = Topic.WMS)
  public record CapacityReported(
      @Key String warehouse, String date, BigDecimal capacity, BigDecimal allocated) {}

  /** A pick task of one order line; priority 1 goes first. */
  @Type(
      name = {
        "wms.pick.dispatched",
        "wms.pick.prioritised",
        "wms.pick.cancelled",
        "wms.pick.completed"
      },
      topic = Topic.WMS)
  public record Pick(
      @Key String orderId,
      @Key String lineId,
      @Key String taskId,
      @Nullable String wave,
      @Nullable Long priority,
      @Key String warehouse,
      long quantity,
      @Nullable @Values({"done", "short"}) String outcome) {}

  /**
   * A parcel was labelled or left the house, or parcels became one. Without {@code line_ids} it
   * means the whole of its orders.
   */
  @Type(
      name = {"wms.label.printed", "wms.order.shipped", "wms.packages.merged"},
      topic = Topic.WMS)
  public record Parcel(
      @AnyOf("order") @Key String orderId,
      @AnyOf("order") List<String> orderIds,
      @Nullable List<String> lineIds,
      @Nullable String waybillNo,
      @Nullable String carrier,
      @Key String warehouse) {}
}
