package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;

/** What the carriers say. They know waybills, seldom orders. */
public final class LogisticsEvents {

  private LogisticsEvents() {}

  /** A parcel was scanned; {@code region} is a GB/T 2260 code, {@code note} the carrier's line. */
  @Type(name = "logistics.scanned", topic = Topic.LOGISTICS)
  public record Scanned(
      @Key String waybillNo,
      @Nullable String carrier,
      @Values({
            "collected",
            "in_transit",
            "out_for_delivery",
            "signed",
            "rejected",
            "returned",
            "exception"
          })
          String status,
      @Nullable String place,
      @Nullable String region,
      @Nullable @Personal(Personal.Kind.KEYED_NOTE) String note) {}

  /** A parcel was handed over. */
  @Type(name = "logistics.signed", topic = Topic.LOGISTICS)
  public record Signed(
      @Key String waybillNo,
      @Nullable String carrier,
      @Nullable String photoUrl,
      @Nullable String photoSha256,
      @Nullable @Personal(Personal.Kind.NAME) String signedBy) {}

  /** A carrier does not serve a region, or does again; {@code region} is a prefix. */
  @Type(name = "logistics.carrier.noticed", topic = Topic.LOGISTICS)
  public record CarrierNoticed(
      @Key String carrier,
      String region,
      @Values({"suspended", "resumed"}) String kind,
      @Time Long from,
      @Nullable @Time Long to) {}
}
