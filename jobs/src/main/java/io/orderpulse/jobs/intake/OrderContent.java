package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What two submissions of one order have in common. */
final class OrderContent {

  private OrderContent() {}

  /**
   * Hash of articles, pieces, amount and place. The place is a keyed hash already, so that this may
   * be a plain one. Null when nothing was ordered or the place is not known at all.
   */
  static String of(Event placed) {
    String place = Hints.place(placed);
    if (place.isEmpty()
        || !(placed.data().get("lines") instanceof List<?> lines)
        || lines.isEmpty()) {
      return null;
    }
    String goods =
        lines.stream()
            .filter(Map.class::isInstance)
            .map(line -> article((Map<?, ?>) line))
            .sorted()
            .reduce("", (one, other) -> one + '\n' + other);
    String all = place + '\n' + amount(placed) + '\n' + placed.text("currency") + goods;
    return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String article(Map<?, ?> line) {
    return line.get("sku") + "|" + line.get("product") + '|' + line.get("quantity");
  }

  private static String amount(Event placed) {
    Object amount = placed.data().get("amount");
    return amount instanceof BigDecimal decimal
        ? decimal.stripTrailingZeros().toPlainString()
        : String.valueOf(amount);
  }
}
