package io.orderpulse.sandbox.imports;

import io.orderpulse.events.Event;
import io.orderpulse.events.Sha256;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.type.ChannelEvents.Line;
import io.orderpulse.events.type.ChannelEvents.OrderPlaced;
import io.orderpulse.events.type.ChannelEvents.ShipTo;
import io.orderpulse.events.type.EventData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order while its rows are read: the first row has the order, each has a line. */
final class OrderDraft {

  private static final EventWriter WRITER = new EventWriter();
  private static final int DIGITS = 16;

  private final String orderId;
  private final SheetRow first;
  private final List<SheetRow> rows = new ArrayList<>();

  OrderDraft(String orderId, SheetRow first) {
    this.orderId = orderId;
    this.first = first;
    rows.add(first);
  }

  String orderId() {
    return orderId;
  }

  SheetRow first() {
    return first;
  }

  void add(SheetRow row) {
    rows.add(row);
  }

  /**
   * The order as a batch event. Its id is made of what it says, people apart: the same order read
   * twice is a resend, a changed one is news.
   *
   * @param revision marks a file in which only people have changed; empty for none
   * @throws CellException naming the first cell that can't be used
   */
  Event event(CellParser cells, String source, String revision) throws CellException {
    List<Line> lines = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (SheetRow row : rows) {
      Line line = line(cells, row, lines.size() + 1);
      lines.add(line);
      sum = sum.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    BigDecimal amount = cells.decimal(first, Column.AMOUNT);
    OrderPlaced order =
        new OrderPlaced(
            orderId,
            cells.text(first, Column.CHANNEL),
            cells.text(first, Column.CUSTOMER_ID),
            amount == null ? sum : amount,
            cells.text(first, Column.CURRENCY),
            cells.text(first, Column.PAYMENT),
            lines,
            shipTo(cells),
            cells.flag(first, Column.SEPARATE_PARCELS),
            cells.time(first, Column.PROMISE_SHIP_BY),
            cells.time(first, Column.PROMISE_DELIVER_BY),
            cells.flag(first, Column.CROSS_BORDER),
            cells.flag(first, Column.TEST),
            cells.text(first, Column.CLIENT_TOKEN),
            null);
    Map<String, Object> data = EventData.toMap(order);
    Long placed = cells.time(first, Column.PLACED_AT);
    if (placed == null) {
      throw new CellException(first, Column.PLACED_AT, "为空 / is empty");
    }
    String id = orderId + "#" + fingerprint(order, placed) + revision;
    return new Event(id, source, "order.placed", orderId, placed, data, null, false, true);
  }

  private Line line(CellParser cells, SheetRow row, int number) throws CellException {
    String sku = cells.text(row, Column.SKU);
    String product = cells.text(row, Column.PRODUCT);
    String id = cells.text(row, Column.LINE_ID);
    return new Line(
        id == null ? "L" + number : id,
        sku,
        product == null ? sku : product,
        cells.text(row, Column.PART_CLASS),
        cells.quantity(row, Column.QUANTITY),
        cells.decimal(row, Column.PRICE),
        null,
        null);
  }

  private ShipTo shipTo(CellParser cells) throws CellException {
    return new ShipTo(
        cells.text(first, Column.RECIPIENT),
        cells.text(first, Column.PHONE),
        orEmpty(cells.text(first, Column.PROVINCE)),
        orEmpty(cells.text(first, Column.CITY)),
        orEmpty(cells.text(first, Column.DISTRICT)),
        cells.text(first, Column.ADDRESS),
        cells.text(first, Column.MERGE_GROUP));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** A plain hash must not have phone, name or address in it: they could be found by trying. */
  private static String fingerprint(OrderPlaced order, long placed) {
    Map<String, Object> data = EventData.toMap(order);
    ShipTo to = order.shipTo();
    data.put("ship_to", List.of(to.province(), to.city(), to.district()));
    Event bare = Event.of("-", "-", "order.placed", null, placed, data);
    return Sha256.hex(WRITER.write(bare)).substring(0, DIGITS);
  }
}
