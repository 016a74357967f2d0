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

  Order inSeparateParcels() {
    return new Order(id, serial, channel, customer, credit, lines, shipTo, true, carrier);
  }
}
