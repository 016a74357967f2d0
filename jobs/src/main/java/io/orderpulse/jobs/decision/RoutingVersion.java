package io.orderpulse.jobs.decision;

import io.orderpulse.cep.template.routing.Routing;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A version of a decision table.
 *
 * @param name rule id and version, for example {@code warehouse-routing.3}
 * @param from event time from which it decides, ms
 * @param on false when it is switched off or only in the shadow
 * @param table its rows
 */
record RoutingVersion(String name, long from, boolean on, Routing table) {

  /**
   * The row that decides: the first that fits and whose warehouse has room.
   *
   * @param grade credit grade, or null or empty when there is none
   * @param load share of a warehouse's capacity in use, or null when unknown
   */
  Routing.Row decide(
      String partClass, String grade, boolean abroad, Function<String, BigDecimal> load) {
    String known = grade == null || grade.isEmpty() ? Routing.UNKNOWN : grade;
    for (Routing.Row row : table.rows()) {
      if (row.fits(partClass, known, abroad) && row.hasRoom(load.apply(row.warehouse()))) {
        return row;
      }
    }
    throw new IllegalStateException("the last row of " + name + " does not fit everything");
  }
}
