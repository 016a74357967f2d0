package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a customer ordered: the facts that do not change.
 *
 * @param serial unique in the run
 * @param credit paid later, on credit
 * @param separateParcels the customer does not want parcels merged
 */
record Order(
    String id,
    long serial,
    Channel channel,
    Customers.Customer customer,
    boolean credit,
    List<Line> lines,
    Address shipTo,
    boolean separateParcels,
    Carrier carrier) {

  /** From here on an order is large, CNY. */
  private static final BigDecimal LARGE = new BigDecimal("5000.00");

  record Line(String id, Product product, long quantity) {
    Map<String, Object> map() {
      return Data.of("line_id", id)
          .with("sku", product.sku())
          .with("product", product.name())
          .with("part_class", product.partClass())
          .with("quantity", quantity)
          .with("price", product.price())
          .map();
    }
  }

  BigDecimal amount() {
    return lines.stream()
        .map(l -> l.product().price().multiply(BigDecimal.valueOf(l.quantity())))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** True for a large order of a VIP, which is to go first. */
  boolean ofVip() {
    return customer.tier().equals("VIP") && amount().compareTo(LARGE) > 0;
  }

  Warehouse warehouse() {
    return shipTo.city().warehouse();
  }

  boolean bulky() {
    return lines.stream().anyMatch(l -> l.product().partClass().equals("bulky"));
  }

  List<Map<String, Object>> lineMaps() {
    return lines.stream().map(Line::map).toList();
  }

  Data data() {
    return Data.of("order_id", id);
  }

  Order to(Address other) {
    return new Order(id, serial, channel, customer, credit, lines, other, separateParcels, carrier);
  }

  Order by(Customers.Customer other) {
    return new Order(id, serial, channel, other, credit, lines, shipTo, separateParcels, carrier);
  }

  Order through(Channel other) {
    return new Order(id, serial, other, customer, credit, lines, shipTo, separateParcels, carrier);
  }

  Order with(Carrier other) {
    return new Order(id, serial, channel, customer, credit, lines, shipTo, separateParcels, other);
  }

  Order of(Line... other) {
    List<Line> all = List.of(other);
    return new Order(id, serial, channel, customer, credit, all, shipTo, separateParcels, carrier);
  }

  Order inSeparateParcels() {
    return new Order(id, serial, channel, customer, credit, lines, shipTo, true, carrier);
  }
}
