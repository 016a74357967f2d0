package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.templates.IndexTemplate;

/** A data view, which Kibana 7 calls index pattern. */
final class DataViewWriter {

  private DataViewWriter() {}

  static ObjectNode write(DataView view, Names names) {
    ObjectNode attributes = Json.object();
    attributes.put("title", view.template().pattern(names.prefix()));
    if (names.flavour() == Flavour.V8) {
      attributes.put("name", "OrderPulse " + names.text(view.title()));
    }
    if (view.timed()) {
      attributes.put("timeFieldName", IndexTemplate.TIMESTAMP);
    }
    attributes.put("sourceFilters", "[]");
    attributes.put("fields", "[]");
    attributes.put("fieldFormatMap", FieldFormats.of(view, names).toString());
    attributes.put("runtimeFieldMap", "{}");
    attributes.put("fieldAttrs", labels(view, names).toString());
    attributes.put("typeMeta", "{}");
    return Stamp.DATA_VIEW.on(names, names.id(view), attributes, Json.array());
  }

  private static ObjectNode labels(DataView view, Names names) {
    ObjectNode labels = Json.object();
    FieldLabels.of(view)
        .forEach((field, words) -> labels.putObject(field).put("customLabel", names.text(words)));
    return labels;
  }
}
