package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Colour;

/** One number. Both flavours call it lnsMetric and mean different charts. */
final class TileWriter {

  private final Names names;

  TileWriter(Names names) {
    this.names = names;
  }

  LensWriter.Drawn draw(Chart.Tile tile, ObjectNode layers) {
    Columns columns = new Columns(names);
    columns.measure(tile.measure());
    layers.set(LensWriter.LAYER, columns.layer());
    ObjectNode visualization =
        Json.object().put("layerId", LensWriter.LAYER).put("layerType", "data");
    if (names.flavour() == Flavour.V8) {
      visualization.put("metricAccessor", tile.measure().id());
      visualization.put("subtitle", names.text(tile.subtitle()));
      if (tile.goal() == null) {
        visualization.put("color", Colour.CALM.hex());
      }
    } else {
      visualization.put("accessor", tile.measure().id());
      visualization.put("colorMode", tile.goal() == null ? "None" : "Background");
    }
    if (tile.goal() != null) {
      visualization.set("palette", Palettes.of(tile.goal()));
    }
    return new LensWriter.Drawn("lnsMetric", visualization);
  }
}
