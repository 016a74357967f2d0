package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Measure;

/** Rows of values and numbers. */
final class TableWriter {

  private final Names names;

  TableWriter(Names names) {
    this.names = names;
  }

  LensWriter.Drawn draw(Chart.Table table, ObjectNode layers) {
    Columns columns = new Columns(names);
    ObjectNode visualization =
        Json.object().put("layerId", LensWriter.LAYER).put("layerType", "data");
    ArrayNode shown = visualization.putArray("columns");
    for (int i = 0; i < table.rows().size(); i++) {
      String id = "row" + i;
      columns.split(id, table.rows().get(i));
      shown.addObject().put("columnId", id).put("isTransposed", false);
    }
    for (Measure measure : table.measures()) {
      columns.measure(measure);
      shown.addObject().put("columnId", measure.id()).put("isTransposed", false);
    }
    layers.set(LensWriter.LAYER, columns.layer());
    return new LensWriter.Drawn("lnsDatatable", visualization);
  }
}
