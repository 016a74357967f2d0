package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.DataView;
import java.util.List;

/** How values look in lists: an order number opens the board of that order. */
final class FieldFormats {

  /** Found from any application and space of Kibana; 90 days back, as older orders are over. */
  private static final String ORDER_BOARD =
      "../app/dashboards#/view/%s?_g=(time:(from:now-90d,to:now))"
          + "&_a=(query:(language:kuery,query:'order_id:%%20%%22{{value}}%%22'))";

  private FieldFormats() {}

  static ObjectNode of(DataView view, Names names) {
    ObjectNode formats = Json.object();
    switch (view) {
      case ORDERS -> {
        formats.set("order_id", link(names));
        formats.set("light", light());
        formats.set("open_anomalies.severity", severity());
        formats.set("amount_cny", money());
      }
      case ANOMALIES, ANOMALIES_NOW -> {
        formats.set("order_id", link(names));
        formats.set("subject.order_ids", link(names));
        formats.set("light", light());
        formats.set("severity", severity());
        formats.set("impact.amount_cny", money());
      }
      case TIMELINE -> formats.set("order_id", link(names));
      default -> {}
    }
    return formats;
  }

  private static ObjectNode link(Names names) {
    ObjectNode format = Json.object().put("id", "url");
    format
        .putObject("params")
        .put("type", "a")
        .put("urlTemplate", ORDER_BOARD.formatted(names.id("order")))
        .put("labelTemplate", "{{value}}")
        .put("openLinkInCurrentTab", true);
    return format;
  }

  private static ObjectNode light() {
    return colours(List.of("red", "yellow"), List.of(Colour.RED, Colour.YELLOW));
  }

  private static ObjectNode severity() {
    return colours(
        List.of("critical", "error", "warning"), List.of(Colour.RED, Colour.RED, Colour.YELLOW));
  }

  private static ObjectNode colours(List<String> values, List<Colour> colours) {
    ObjectNode format = Json.object().put("id", "color");
    ObjectNode params = format.putObject("params").put("fieldType", "string");
    ArrayNode list = params.putArray("colors");
    for (int i = 0; i < values.size(); i++) {
      list.addObject()
          .put("range", "-Infinity:Infinity")
          .put("regex", "^" + values.get(i) + "$")
          .put("text", colours.get(i) == Colour.RED ? "#FFFFFF" : "#000000")
          .put("background", colours.get(i).hex());
    }
    return format;
  }

  private static ObjectNode money() {
    ObjectNode format = Json.object().put("id", "number");
    format.putObject("params").put("pattern", "0,0.00");
    return format;
  }
}
