package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.math.BigDecimal;
import java.util.List;

/** Facts that OrderPulse derives and puts among the events. */
public final class DerivedEvents {

  private DerivedEvents() {}

  /** Intake holds that this is no valid order; reversible. */
  @Type(name = "order.filtered", topic = Topic.EVENTS)
  public record OrderFiltered(
      @Key String orderId,
      @Values({"test", "duplicate", "invalid-contact"}) String reason,
      @Nullable String duplicateOf) {}

  /** A person took a filtered order back; {@code by} is a staff id. */
  @Type(name = "order.unfiltered", topic = Topic.EVENTS)
  public record OrderUnfiltered(@Key String orderId, String by) {}

  /** A line whose product is not known; {@code candidates} are what it may be. */
  public record UnmappedLine(
      @Key String lineId,
      String sku,
      @Nullable String product,
      @Values({"ambiguous", "none"}) String match,
      List<String> candidates) {}

  /** The lines of an order whose products the table of names does not know. */
  @Type(name = "product.unmapped", topic = Topic.EVENTS)
  public record ProductUnmapped(
      @Key String orderId, List<UnmappedLine> lines, String tableVersion) {}

  /** A line whose product is known by now. */
  public record MappedLine(@Key String lineId, String productCode) {}

  /** Lines of an open order that a newer table of names knows. */
  @Type(name = "product.mapped", topic = Topic.EVENTS)
  public record ProductMapped(@Key String orderId, List<MappedLine> lines, String tableVersion) {}

  /** The warehouse that the decision table gives, and the table's row that decided. */
  @Type(name = "order.routed", topic = Topic.EVENTS)
  public record OrderRouted(
      @Key String orderId, List<String> lineIds, String warehouse, String tableVersion, long row) {}

  /** A keyed address: kind {@code place}, {@code platform-group} or {@code unknown} (no key). */
  public record AddressKey(
      @Values({"place", "platform-group", "unknown"}) String kind, @Nullable String key) {}

  /** The members of a merge group as of now. */
  @Type(name = "merge.group.changed", topic = Topic.EVENTS)
  public record MergeGroupChanged(
      @Key String groupId, AddressKey addressKey, List<String> orderIds) {}

  /** What the sign-off job read on a photo; what it could not read is absent. */
  @Type(name = "signoff.read", topic = Topic.EVENTS)
  public record SignoffRead(
      @Key String waybillNo,
      boolean readable,
      @Nullable String waybillRead,
      @Nullable String waybillVerdict,
      @Nullable @Time Long signedAtRead,
      List<String> marks,
      BigDecimal confidence,
      @Nullable String photoSha256,
      @Nullable String photoPhash,
      @Nullable String reasonCode) {}
}
