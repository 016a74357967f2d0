package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Panel;
import io.orderpulse.dashboards.board.Row;

/** A board with its panels. */
final class DashboardWriter {

  private static final int EVERY_MINUTE = 60_000;

  private final Names names;
  private final ArrayNode references = Json.array();

  DashboardWriter(Names names) {
    this.names = names;
  }

  ObjectNode write(Board board) {
    ObjectNode attributes = Json.object();
    attributes.put("title", names.text(board.title()));
    attributes.put("description", names.text(board.description()));
    attributes.put("panelsJSON", panels(board).toString());
    attributes.put("optionsJSON", options().toString());
    attributes.put("version", 1);
    attributes.put("timeRestore", true).put("timeFrom", board.from()).put("timeTo", "now");
    attributes.putObject("refreshInterval").put("pause", false).put("value", EVERY_MINUTE);
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", Json.searchSource(""));
    new ControlsWriter(names).write(board.controls(), attributes, references);
    references.add(TagWriter.reference(names));
    return Stamp.DASHBOARD.on(names, names.id(board.id()), attributes, references);
  }

  private static ObjectNode options() {
    return Json.object()
        .put("useMargins", true)
        .put("syncColors", false)
        .put("syncCursor", true)
        .put("syncTooltips", false)
        .put("hidePanelTitles", false);
  }

  private ArrayNode panels(Board board) {
    ArrayNode panels = Json.array();
    int y = 0;
    for (Row row : board.rows()) {
      int x = 0;
      for (Panel panel : row.panels()) {
        ObjectNode node = panels.addObject();
        node.put("version", names.flavour().panelVersion());
        node.put("type", type(panel.chart()));
        node.putObject("gridData")
            .put("x", x)
            .put("y", y)
            .put("w", panel.width())
            .put("h", row.height())
            .put("i", panel.id());
        node.put("panelIndex", panel.id());
        if (panel.title() != null) {
          node.put("title", names.text(panel.title()));
        }
        content(panel, node);
        x += panel.width();
      }
      y += row.height();
    }
    return panels;
  }

  private static String type(Chart chart) {
    if (chart instanceof Chart.Note) {
      return "visualization";
    }
    return chart instanceof Chart.Found ? "search" : "lens";
  }

  private void content(Panel panel, ObjectNode node) {
    ObjectNode config = node.putObject("embeddableConfig");
    config.putObject("enhancements");
    if (panel.chart() instanceof Chart.Note note) {
      config.put("hidePanelTitles", true);
      config.set("savedVis", NoteWriter.savedVis(names.markdown(note.markdown())));
    } else if (panel.chart() instanceof Chart.Found found) {
      String name = "panel_" + panel.id();
      node.put("panelRefName", name);
      references.add(
          Json.reference("search", names.id(found.search().id()), panel.id() + ":" + name));
    } else {
      // A tile says itself what it is.
      config.put("hidePanelTitles", panel.chart() instanceof Chart.Tile);
      ObjectNode lens = new LensWriter(names).attributes(panel);
      config.set("attributes", lens);
      repeat(lens, panel);
    }
  }

  /** Kibana resolves the references of a panel by those of its board, named after the panel. */
  private void repeat(ObjectNode lens, Panel panel) {
    for (JsonNode inner : lens.get("references")) {
      references.add(
          Json.reference(
              inner.get("type").asText(),
              inner.get("id").asText(),
              panel.id() + ":" + inner.get("name").asText()));
    }
  }
}
