package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.contact.TestWords;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells orders that are only tests, by what they say of themselves and by lists. */
final class TestOrders {

  private static final Pattern SKU =
      Pattern.compile("(?i)TEST(?:[-_](?:SKU|ITEM|PRODUCT))?[-_]?[0-9]*");

  private final FilterSettings settings;

  TestOrders(FilterSettings settings) {
    this.settings = settings;
  }

  /** Whether an order that was placed is one. */
  boolean test(Event placed) {
    return placed.flag("test")
        || settings.testCustomers().contains(placed.text("customer_id"))
        || settings.testChannels().contains(placed.text("channel"))
        || Hints.test(placed)
        || onlyTestProducts(placed);
  }

  /** An order with a real product in it is real, whatever else is in it. */
  private boolean onlyTestProducts(Event placed) {
    return placed.data().get("lines") instanceof List<?> lines
        && !lines.isEmpty()
        && lines.stream().allMatch(line -> line instanceof Map<?, ?> fields && testProduct(fields));
  }

  private boolean testProduct(Map<?, ?> line) {
    String sku = line.get("sku") instanceof String s ? s : "";
    return settings.testSkus().contains(sku)
        || SKU.matcher(sku).matches()
        || (line.get("product") instanceof String product && TestWords.inProduct(product));
  }
}
