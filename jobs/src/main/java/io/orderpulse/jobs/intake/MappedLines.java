package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.product.AliasTable;
import io.orderpulse.udfs.product.ProductMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of an order with what a table of names says of them.
 *
 * @param event the event with codes in its lines
 * @param unknown lines that have none, as a fact says them
 * @param open the same, to be remembered
 * @param known number of lines that have one
 */
record MappedLines(Event event, List<Object> unknown, List<OpenLine> open, int known) {

  private static final String LINES = "lines";
  private static final String CODE = "product_code";
  private static final String MATCH = "product_match";

  /**
   * @param table names in force, or null when there are none: then no line has a code
   */
  static MappedLines of(Event event, AliasTable table) {
    List<Object> lines = new ArrayList<>();
    List<Object> unknown = new ArrayList<>();
    List<OpenLine> open = new ArrayList<>();
    for (Object item : (List<?>) event.data().get(LINES)) {
      if (!(item instanceof Map<?, ?> fields)) {
        lines.add(item);
        continue;
      }
      Map<String, Object> line = new HashMap<>();
      fields.forEach((name, value) -> line.put((String) name, value));
      line.remove(CODE);
      line.remove(MATCH);
      lines.add(line);
      if (table != null) {
        ProductMatch match = table.match(text(line, "product"), text(line, "sku"));
        line.put(MATCH, match.match());
        if (match.mapped()) {
          line.put(CODE, match.code());
        } else if (text(line, "line_id") != null) {
          unknown.add(fact(line, match));
          open.add(line(line));
        }
      }
    }
    Map<String, Object> data = new HashMap<>(event.data());
    data.put(LINES, lines);
    int known = table == null ? 0 : lines.size() - unknown.size();
    return new MappedLines(event.withData(data), unknown, open, known);
  }

  /** Whether an event has lines at all. */
  static boolean has(Event event) {
    return event.data().get(LINES) instanceof List<?>;
  }

  private static Map<String, Object> fact(Map<String, Object> line, ProductMatch match) {
    Map<String, Object> fact = new HashMap<>();
    fact.put("line_id", line.get("line_id"));
    fact.put("sku", String.valueOf(line.get("sku")));
    if (line.get("product") != null) {
      fact.put("product", line.get("product"));
    }
    fact.put("match", match.match());
    fact.put("candidates", new ArrayList<Object>(match.candidates()));
    return fact;
  }

  private static OpenLine line(Map<String, Object> line) {
    OpenLine open = new OpenLine();
    open.lineId = text(line, "line_id");
    open.sku = text(line, "sku");
    open.product = text(line, "product");
    return open;
  }

  private static String text(Map<String, Object> map, String field) {
    return map.get(field) instanceof String s ? s : null;
  }
}
