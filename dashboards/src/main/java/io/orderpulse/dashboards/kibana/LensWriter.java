package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Panel;

/** A chart as the attributes of a Lens panel that is kept within its board. */
final class LensWriter {

  /** The layer with the data. */
  static final String LAYER = "data";

  /** The layer with the line of the goal. */
  static final String GOAL_LAYER = "goal";

  private final Names names;

  LensWriter(Names names) {
    this.names = names;
  }

  ObjectNode attributes(Panel panel) {
    ObjectNode layers = Json.object();
    Drawn drawn = draw(panel.chart(), layers);
    ObjectNode attributes = Json.object();
    attributes.put("title", names.text(panel.title()));
    attributes.put("visualizationType", drawn.type());
    attributes.put("type", "lens");
    attributes.set("references", references(panel, layers));
    ObjectNode state = attributes.putObject("state");
    state.set("visualization", drawn.visualization());
    state.set("query", Json.query(panel.kql()));
    state.putArray("filters");
    state
        .putObject("datasourceStates")
        .putObject(names.flavour().datasource())
        .set("layers", layers);
    if (names.flavour() == Flavour.V8) {
      state.putArray("internalReferences");
      state.putObject("adHocDataViews");
    }
    return attributes;
  }

  private Drawn draw(Chart chart, ObjectNode layers) {
    if (chart instanceof Chart.Tile tile) {
      return new TileWriter(names).draw(tile, layers);
    }
    if (chart instanceof Chart.Series series) {
      return new SeriesWriter(names).draw(series, layers);
    }
    return new TableWriter(names).draw((Chart.Table) chart, layers);
  }

  private ArrayNode references(Panel panel, ObjectNode layers) {
    ArrayNode references = Json.array();
    String view = names.id(panel.view());
    if (names.flavour() == Flavour.V7) {
      references.add(
          Json.reference("index-pattern", view, "indexpattern-datasource-current-indexpattern"));
    }
    layers
        .fieldNames()
        .forEachRemaining(
            layer ->
                references.add(
                    Json.reference(
                        "index-pattern", view, "indexpattern-datasource-layer-" + layer)));
    return references;
  }

  /**
   * How a chart is drawn.
   *
   * @param type Lens' name of the kind of chart
   * @param visualization its settings
   */
  record Drawn(String type, ObjectNode visualization) {}
}
