package io.orderpulse.sandbox.bench;

import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What was ordered and where it goes, as it stands behind the privacy border. */
public final class Basket {

  /** Lines per order; with them an event has 592 bytes in the mean. */
  private static final int LEAST_LINES = 5;

  private static final int MOST_LINES = 10;

  private final int order;
  private final String id;
  private final BigDecimal amount;
  private final List<Map<String, Object>> lines;

  Basket(int order, String id, SplittableRandom chance) {
    this.order = order;
    this.id = id;
    this.amount = cents(chance.nextLong(5_000, 900_000));
    this.lines =
        IntStream.rangeClosed(1, chance.nextInt(LEAST_LINES, MOST_LINES + 1))
            .mapToObj(number -> line(number, chance))
            .toList();
  }

  public Map<String, Object> placed(long time) {
    return Fields.of(
        "order_id",
        id,
        "channel",
        "taobao-biz",
        "customer_id",
        "C%06d".formatted(order / 2),
        "amount",
        amount,
        "currency",
        "CNY",
        "payment",
        "prepaid",
        "lines",
        lines,
        "ship_to",
        shipTo(),
        "promise_ship_by",
        Rfc3339.format(time + Duration.ofHours(24).toMillis()));
  }

  public Map<String, Object> paid() {
    return Fields.of("order_id", id, "amount", amount, "full", true);
  }

  public Map<String, Object> erpCreated() {
    return Fields.of(
        "order_id",
        id,
        "entry",
        "auto",
        "operator",
        "S0000",
        "lines",
        lines,
        "amount",
        amount,
        "ship_to",
        shipTo());
  }

  List<Object> lineIds() {
    return lines.stream().map(line -> line.get("line_id")).toList();
  }

  private static Map<String, Object> line(int number, SplittableRandom chance) {
    return Fields.of(
        "line_id", "L" + number,
        "sku", "SKU-%05d".formatted(chance.nextInt(20_000)),
        "product", "前刹车片 陶瓷 %d型".formatted(chance.nextInt(100, 1_000)),
        "part_class", "wearing",
        "quantity", chance.nextLong(1, 9),
        "price", cents(chance.nextLong(500, 90_000)));
  }

  private Map<String, Object> shipTo() {
    String place = Fields.keyedHash("place", Addresses.of(order));
    return Fields.of(
        "recipient_mask", "李**",
        "phone_key", Fields.keyedHash("phone", order),
        "province", "上海市",
        "city", "上海市",
        "district", "青浦区",
        "address_key", Fields.of("kind", "place", "key", place));
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
