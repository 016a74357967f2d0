package io.orderpulse.cep.cel;

import io.orderpulse.cep.fact.WaybillContext;
import java.util.List;
import java.util.function.Function;

/** What an expression may read of {@code waybill}: a field more is a line more. */
final class WaybillFields {

  static final Shape SHAPE =
      Shape.struct(
          "waybill-context",
          List.of(
              field("no", Shape.TEXT, WaybillContext::waybillNo),
              field("carrier", Shape.TEXT, WaybillContext::carrier),
              field("region", Shape.TEXT, WaybillContext::region),
              field("shipped", Shape.TIME, WaybillContext::shipped),
              field("new_scan", Shape.BOOL, WaybillContext::newScan),
              field("order_ids", Shape.list(Shape.TEXT), WaybillContext::orderIds)));

  private WaybillFields() {}

  private static Member field(String name, Shape shape, Function<WaybillContext, Object> accessor) {
    return Member.of(name, shape, accessor);
  }
}
