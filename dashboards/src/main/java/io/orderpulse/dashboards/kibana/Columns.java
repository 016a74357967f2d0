package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Expression.Aggregate;
import io.orderpulse.dashboards.board.Format;
import io.orderpulse.dashboards.board.Measure;
import io.orderpulse.dashboards.board.Operation;
import io.orderpulse.dashboards.board.Split;

/** The columns of one layer of a Lens panel. */
final class Columns {

  private final Names names;
  private final ObjectNode columns = Json.object();
  private final ArrayNode order = Json.array();

  Columns(Names names) {
    this.names = names;
  }

  /** A layer as Lens keeps it. */
  ObjectNode layer() {
    ObjectNode layer = Json.object();
    layer.set("columns", columns);
    layer.set("columnOrder", order);
    layer.putObject("incompleteColumns");
    if (names.flavour() == Flavour.V8) {
      layer.put("sampling", 1);
    }
    return layer;
  }

  /** Buckets come before all measures. */
  void split(String id, Split split) {
    ObjectNode column = Json.object();
    column.put("label", names.text(split.label()));
    column.put("customLabel", true);
    column.put("isBucketed", true);
    column.put("sourceField", split.field());
    if (split instanceof Split.Terms terms) {
      terms(column, terms);
    } else {
      time(column);
    }
    add(id, column);
  }

  private void time(ObjectNode column) {
    column.put("dataType", "date").put("operationType", "date_histogram").put("scale", "interval");
    ObjectNode params = column.putObject("params").put("interval", "auto");
    if (names.flavour() == Flavour.V8) {
      params.put("includeEmptyRows", true).put("dropPartials", false);
    }
  }

  private void terms(ObjectNode column, Split.Terms terms) {
    column.put("dataType", "string").put("operationType", "terms").put("scale", "ordinal");
    ObjectNode params = column.putObject("params").put("size", terms.size());
    ObjectNode by = params.putObject("orderBy");
    if (terms.orderBy() == null) {
      by.put("type", "alphabetical").put("fallback", false);
    } else {
      by.put("type", "column").put("columnId", terms.orderBy());
    }
    params.put("orderDirection", terms.orderBy() == null ? "asc" : "desc");
    params.put("otherBucket", false).put("missingBucket", false);
    if (names.flavour() == Flavour.V8) {
      params.putObject("parentFormat").put("id", "terms");
      params.putArray("include");
      params.putArray("exclude");
      params.put("includeIsRegex", false).put("excludeIsRegex", false);
    }
  }

  /** A plain number, or a formula with the columns it is made of. */
  void measure(Measure measure) {
    String label = names.text(measure.label());
    if (measure.expression() instanceof Aggregate aggregate) {
      add(measure.id(), aggregate(aggregate, label, measure.format()));
    } else {
      new FormulaColumns(this, measure.id()).add(measure, label);
    }
  }

  /** A number that never changes, for a line across the chart. */
  void constant(String id, double value, String label) {
    ObjectNode column = number(label, "static_value");
    column.put("isStaticValue", true);
    column.putObject("params").put("value", FormulaText.of(Expression.number(value)));
    column.putArray("references");
    add(id, column);
  }

  void add(String id, ObjectNode column) {
    columns.set(id, column);
    order.add(id);
  }

  ObjectNode aggregate(Aggregate aggregate, String label, Format format) {
    ObjectNode column = number(label, aggregate.operation().lens());
    boolean count = aggregate.operation() == Operation.COUNT;
    column.put("sourceField", count ? names.flavour().records() : aggregate.field());
    if (!aggregate.kql().isEmpty()) {
      column.set("filter", Json.query(aggregate.kql()));
    }
    ObjectNode params = column.putObject("params");
    if (aggregate.operation().percentile() > 0) {
      params.put("percentile", aggregate.operation().percentile());
    }
    if (names.flavour() == Flavour.V8 && canBeEmpty(aggregate.operation())) {
      params.put("emptyAsNull", false);
    }
    format(params, format);
    return column;
  }

  private static boolean canBeEmpty(Operation operation) {
    return operation == Operation.COUNT
        || operation == Operation.SUM
        || operation == Operation.UNIQUE;
  }

  static ObjectNode number(String label, String operation) {
    return Json.object()
        .put("label", label)
        .put("customLabel", true)
        .put("dataType", "number")
        .put("operationType", operation)
        .put("isBucketed", false)
        .put("scale", "ratio");
  }

  static void format(ObjectNode params, Format format) {
    if (format != null) {
      ObjectNode node = params.putObject("format").put("id", format.id());
      node.putObject("params").put("decimals", format.decimals());
    }
  }
}
