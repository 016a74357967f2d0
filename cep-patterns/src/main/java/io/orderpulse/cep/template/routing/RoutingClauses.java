package io.orderpulse.cep.template.routing;

import io.orderpulse.cep.template.Clauses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a routing rule. */
final class RoutingClauses {

  private static final List<String> PARTS = List.of("wearing", "bulky", "electronic");

  private RoutingClauses() {}

  static Routing read(Clauses clauses) {
    List<Routing.Row> rows = new ArrayList<>();
    List<Clauses> items =
        clauses.objects(
            "rows",
            true,
            "The rows; the first that fits decides, so the last must fit everything.");
    for (Clauses item : items) {
      rows.add(row(rows.size() + 1, item));
    }
    if (!rows.isEmpty() && !rows.get(rows.size() - 1).isLastResort()) {
      items
          .get(items.size() - 1)
          .problem("warehouse", "the last row has conditions; one row must fit every line");
    }
    return new Routing(List.copyOf(rows));
  }

  private static Routing.Row row(int number, Clauses item) {
    List<String> parts =
        item.texts("part_class", "Classes of part: wearing, bulky, electronic; all by default.");
    for (String part : parts) {
      if (!PARTS.contains(part)) {
        item.unknown("part_class", part, "a class of part", PARTS);
      }
    }
    List<String> credit =
        item.texts("credit", "Credit grades, or unknown for those of no grade; all by default.");
    Routing.Border border =
        item.choiceIfAny(
            "border",
            Routing.Border.class,
            "Whether the order leaves the country; both by default.");
    BigDecimal maxLoad =
        item.decimalOr(
            "max_load",
            null,
            "Share of the day's capacity in use up to which it decides, for example 0.95.");
    if (maxLoad != null && maxLoad.signum() < 0) {
      item.problem("max_load", "'max_load' is a share of 0 or more");
    }
    return new Routing.Row(
        number,
        List.copyOf(parts),
        List.copyOf(credit),
        border,
        maxLoad == null ? null : maxLoad.stripTrailingZeros(),
        item.text("warehouse", "Code of the warehouse, for example SHQP."));
  }
}
