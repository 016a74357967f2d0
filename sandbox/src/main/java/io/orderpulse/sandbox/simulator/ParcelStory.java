package io.orderpulse.sandbox.simulator;

/** Tells the life of one parcel: label, ramp, stock, text messages, and the carrier's track. */
final class ParcelStory {

  private final World world;
  private final Plan plan;
  private final Parcel parcel;
  private final Rand rand;

  ParcelStory(World world, Plan plan, Parcel parcel, Rand rand) {
    this.world = world;
    this.plan = plan;
    this.parcel = parcel;
    this.rand = rand;
  }

  void tell() {
    Order order = plan.order;
    String wms = order.warehouse().source;
    world.say(
        parcel.printed(), wms, "wms.label.printed", order.id(), () -> parcelData(parcel.printed()));
    world.say(
        parcel.shipped(), wms, "wms.order.shipped", order.id(), () -> parcelData(parcel.shipped()));
    if (plan.numbered != null) {
      world.say(
          plan.numbered, wms, "wms.label.printed", order.id(), () -> parcelData(plan.numbered));
    }
    long deducted = parcel.shipped() + rand.between(0, 20 * Ms.SECOND);
    for (Order.Line line : order.lines()) {
      if (parcel.lineIds() == null || parcel.lineIds().contains(line.id())) {
        world.say(
            deducted,
            wms,
            "wms.stock.deducted",
            order.id(),
            () -> OrderStory.stockData(order, line));
      }
    }
    message(order);
    if (order.credit() && isLast()) {
      world.say(
          parcel.shipped() + rand.between(Ms.MINUTE, Ms.HOUR),
          "finance/main",
          "finance.invoice.posted",
          order.id(),
          () -> order.data().with("amount", order.amount()));
    }
    parcel.scans().forEach(this::scan);
  }

  /** One invoice for the whole order, when all of it has left. */
  private boolean isLast() {
    Parcel last = plan.parcels.get(0);
    for (Parcel other : plan.parcels) {
      last = other.shipped() >= last.shipped() ? other : last;
    }
    return last == parcel;
  }

  private Data parcelData(long time) {
    boolean numbered = plan.numbered == null || time >= plan.numbered;
    Data data =
        parcel.orderIds().size() == 1
            ? Data.of("order_id", parcel.orderIds().get(0))
            : Data.of("order_ids", parcel.orderIds());
    return data.with("line_ids", parcel.lineIds())
        .with("waybill_no", numbered ? parcel.waybill() : null)
        .with("carrier", parcel.carrier().name())
        .with("warehouse", plan.order.warehouse().name());
  }

  private void message(Order order) {
    long sent = parcel.shipped() + rand.between(Ms.SECOND, Ms.MINUTE);
    world.say(
        sent,
        "message/sms",
        "sms.sent",
        order.id(),
        () -> order.data().with("template", "shipped-notice"));
    String outcome = rand.chance(0.985) ? "delivered" : "failed";
    world.say(
        sent + rand.between(Ms.SECOND, Ms.MINUTE),
        "message/sms",
        "sms.receipted",
        order.id(),
        () -> order.data().with("template", "shipped-notice").with("outcome", outcome));
  }

  private void scan(Scan scan) {
    String source = parcel.carrier().source();
    world.say(
        scan.time(),
        source,
        "logistics.scanned",
        parcel.waybill(),
        () ->
            track()
                .with("status", scan.status())
                .with("place", scan.place())
                .with("region", scan.region())
                .with("note", scan.note()));
    if (scan.status().equals("signed")) {
      signed(scan.time(), plan.photographed == null);
      if (plan.photo != null) {
        world.photo(parcel.waybill(), plan.photo);
      }
      if (plan.photographed != null && plan.photographed != Plan.NEVER) {
        signed(plan.photographed, true);
      }
    }
  }

  /** The photo lies in the carrier's archive; whoever drives the simulation may have it read. */
  private void signed(long time, boolean photographed) {
    String photo = photographed ? PhotoHash.of(parcel.waybill()) : null;
    world.say(
        time,
        parcel.carrier().source(),
        "logistics.signed",
        parcel.waybill(),
        () ->
            track().with("photo_sha256", photo).with("signed_by", plan.order.shipTo().recipient()));
  }

  private Data track() {
    return Data.of("waybill_no", parcel.waybill()).with("carrier", parcel.carrier().name());
  }
}
