package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.Chart.Series.Shape;
import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Words;

/** Lines and bars. */
final class SeriesWriter {

  private static final String X = "x";
  private static final String BY = "by";
  private static final Words GOAL = Words.of("目标", "Goal");

  private final Names names;

  SeriesWriter(Names names) {
    this.names = names;
  }

  LensWriter.Drawn draw(Chart.Series series, ObjectNode layers) {
    Columns columns = new Columns(names);
    columns.split(X, series.x());
    if (series.by() != null) {
      columns.split(BY, series.by());
    }
    series.measures().forEach(columns::measure);
    layers.set(LensWriter.LAYER, columns.layer());
    ObjectNode visualization = settings(series);
    ArrayNode drawn = visualization.putArray("layers");
    drawn.add(data(series));
    // Kibana 7.17 keeps the line of a goal in another shape; there the title says the goal.
    if (series.goal() != null && names.flavour() == Flavour.V8) {
      Columns goal = new Columns(names);
      goal.constant("limit", series.goal(), names.text(GOAL));
      layers.set(LensWriter.GOAL_LAYER, goal.layer());
      drawn.add(goal());
    }
    return new LensWriter.Drawn("lnsXY", visualization);
  }

  private ObjectNode settings(Chart.Series series) {
    ObjectNode node = Json.object();
    boolean several = series.by() != null || series.measures().size() > 1;
    node.putObject("legend")
        .put("isVisible", several)
        .put("showSingleSeries", false)
        .put("position", "bottom");
    node.put("preferredSeriesType", series.shape().lens());
    node.put("valueLabels", series.shape() == Shape.RANKING ? "show" : "hide");
    node.put("fittingFunction", "None");
    node.putObject("axisTitlesVisibilitySettings")
        .put("x", false)
        .put("yLeft", false)
        .put("yRight", false);
    return node;
  }

  private ObjectNode data(Chart.Series series) {
    ObjectNode layer = Json.object();
    layer.put("layerId", LensWriter.LAYER).put("layerType", "data");
    layer.put("seriesType", series.shape().lens());
    layer.put("xAccessor", X);
    if (series.by() != null) {
      layer.put("splitAccessor", BY);
      layer.putObject("palette").put("type", "palette").put("name", "default");
    }
    ArrayNode accessors = layer.putArray("accessors");
    ArrayNode colours = layer.putArray("yConfig");
    for (Measure measure : series.measures()) {
      accessors.add(measure.id());
      if (measure.colour() != null) {
        colours.addObject().put("forAccessor", measure.id()).put("color", measure.colour().hex());
      }
    }
    return layer;
  }

  private ObjectNode goal() {
    ObjectNode layer = Json.object();
    layer.put("layerId", LensWriter.GOAL_LAYER).put("layerType", "referenceLine");
    layer.putArray("accessors").add("limit");
    layer
        .putArray("yConfig")
        .addObject()
        .put("forAccessor", "limit")
        .put("axisMode", "left")
        .put("color", Colour.GREY.hex())
        .put("lineStyle", "dashed")
        .put("lineWidth", 2)
        .put("fill", "none")
        .put("textVisibility", true);
    return layer;
  }
}
