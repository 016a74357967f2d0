package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Control;
import java.util.List;

/** The native controls at the top of a board; Kibana 7.17 has none and filters by hand. */
final class ControlsWriter {

  private final Names names;

  ControlsWriter(Names names) {
    this.names = names;
  }

  void write(List<Control> controls, ObjectNode attributes, ArrayNode references) {
    if (controls.isEmpty() || names.flavour() == Flavour.V7) {
      return;
    }
    ObjectNode panels = Json.object();
    for (Control control : controls) {
      String id = "control-" + control.field();
      ObjectNode panel = panels.putObject(id);
      panel.put("order", panels.size() - 1).put("width", "medium").put("grow", true);
      panel.put("type", "optionsListControl");
      ObjectNode input = panel.putObject("explicitInput");
      input.put("id", id).put("fieldName", control.field());
      input.put("title", names.text(control.label()));
      input.putArray("selectedOptions");
      input.putObject("enhancements");
      references.add(
          Json.reference(
              "index-pattern",
              names.id(control.view()),
              "controlGroup_" + id + ":optionsListDataView"));
    }
    ObjectNode group = attributes.putObject("controlGroupInput");
    group.put("controlStyle", "oneLine").put("chainingSystem", "HIERARCHICAL");
    ObjectNode ignore = Json.object();
    ignore.put("ignoreFilters", false).put("ignoreQuery", false);
    ignore.put("ignoreTimerange", false).put("ignoreValidations", false);
    group.put("ignoreParentSettingsJSON", ignore.toString());
    group.put("panelsJSON", panels.toString());
  }
}
