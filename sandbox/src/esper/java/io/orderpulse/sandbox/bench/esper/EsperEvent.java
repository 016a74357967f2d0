package io.orderpulse.sandbox.bench.esper;

import io.orderpulse.events.Event;
import java.math.BigDecimal;

/** An event with its fields as the properties that EPL can name. */
public record EsperEvent(Event event) {

  public String getOrderId() {
    return event.partitionKey();
  }

  public String getStatus() {
    return event.text("status");
  }

  public String getWarehouse() {
    return event.text("warehouse");
  }

  public String getCarrier() {
    return event.text("carrier");
  }

  public String getPayment() {
    return event.text("payment");
  }

  public String getChannel() {
    return event.text("channel");
  }

  /** In CNY; NaN, which exceeds nothing, when it has none. */
  public double getAmount() {
    return event.data().get("amount") instanceof BigDecimal amount
        ? amount.doubleValue()
        : Double.NaN;
  }
}
