package io.orderpulse.sandbox.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that a column can hold. */
enum Column {
  ORDER_ID(true, false),
  PLACED_AT(true, false),
  CUSTOMER_ID(true, false),
  CHANNEL(true, false),
  CURRENCY(true, false),
  PAYMENT(true, false),
  SKU(true, false),
  QUANTITY(true, false),
  PRICE(true, false),
  PRODUCT(false, false),
  PART_CLASS(true, false),
  LINE_ID(false, false),
  AMOUNT(false, false),
  RECIPIENT(true, true),
  PHONE(true, true),
  PROVINCE(false, false),
  CITY(false, false),
  DISTRICT(false, false),
  ADDRESS(true, true),
  MERGE_GROUP(false, false),
  SEPARATE_PARCELS(false, false),
  CROSS_BORDER(false, false),
  TEST(false, false),
  CLIENT_TOKEN(false, false),
  PROMISE_SHIP_BY(false, false),
  PROMISE_DELIVER_BY(false, false);

  private final boolean needed;
  private final boolean personal;

  Column(boolean needed, boolean personal) {
    this.needed = needed;
    this.personal = personal;
  }

  /** Whether an order can't do without it. */
  boolean needed() {
    return needed;
  }

  /** Whether what stands there must not be shown in messages. */
  boolean personal() {
    return personal;
  }

  /** The name in mappings. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> of(String wire) {
    return Arrays.stream(values()).filter(column -> column.wire().equals(wire)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Column::wire).toList();
  }
}
