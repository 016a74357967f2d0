package io.orderpulse.sandbox.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The search that Lens makes of the stored columns of one layer, and the numbers it shows. */
final class LensQuery {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode columns;
  private final List<String> buckets = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();

  LensQuery(JsonNode layer) {
    columns = layer.get("columns");
    for (JsonNode id : layer.get("columnOrder")) {
      JsonNode column = columns.get(id.asText());
      (column.get("isBucketed").asBoolean() ? buckets : numbers).add(id.asText());
    }
  }

  /** The body of {@code _search}. */
  ObjectNode body(String kql, ObjectNode range) {
    ObjectNode body = JSON.objectNode().put("size", 0).put("track_total_hits", true);
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("filter").add(Kql.query(kql)).add(range);
    ObjectNode aggs = aggs(0);
    if (!aggs.isEmpty()) {
      body.set("aggs", aggs);
    }
    return body;
  }

  private ObjectNode aggs(int depth) {
    ObjectNode aggs = JSON.objectNode();
    if (depth < buckets.size()) {
      ObjectNode agg = aggs.putObject(buckets.get(depth));
      bucket(columns.get(buckets.get(depth)), agg);
      ObjectNode inner = aggs(depth + 1);
      // Terms are ordered by a number that must be computed beside them.
      numbers().forEach((id, number) -> inner.set(id, number));
      agg.set("aggs", inner);
    } else {
      numbers().forEach(aggs::set);
    }
    return aggs;
  }

  private void bucket(JsonNode column, ObjectNode agg) {
    String field = column.get("sourceField").asText();
    if (column.get("operationType").asText().equals("date_histogram")) {
      agg.putObject("date_histogram").put("field", field).put("fixed_interval", "30m");
      return;
    }
    JsonNode params = column.get("params");
    ObjectNode terms = agg.putObject("terms").put("field", field);
    terms.put("size", params.get("size").asInt());
    ObjectNode order = terms.putObject("order");
    boolean byNumber = params.at("/orderBy/type").asText().equals("column");
    String by = byNumber ? path(params.at("/orderBy/columnId").asText()) : "_key";
    order.put(by, params.get("orderDirection").asText());
  }

  /** Where an aggregation finds the number of a column. */
  private String path(String id) {
    JsonNode column = columns.get(id);
    if (column.get("operationType").asText().equals("count")) {
      // Elasticsearch orders by no filtered count; a board that asks for it fails here.
      return column.has("filter") ? id + ">_count" : "_count";
    }
    return column.has("filter") ? id + ">number" : id;
  }

  private Map<String, ObjectNode> numbers() {
    Map<String, ObjectNode> aggs = new HashMap<>();
    for (String id : numbers) {
      JsonNode column = columns.get(id);
      ObjectNode number = number(column);
      if (column.has("filter")) {
        ObjectNode filtered = JSON.objectNode();
        filtered.set("filter", Kql.query(column.at("/filter/query").asText()));
        if (number != null) {
          filtered.putObject("aggs").set("number", number);
        }
        aggs.put(id, filtered);
      } else if (number != null) {
        aggs.put(id, number);
      }
    }
    return aggs;
  }

  /** Null of a count, a formula and whatever else needs no aggregation of its own. */
  private static ObjectNode number(JsonNode column) {
    String operation = column.get("operationType").asText();
    ObjectNode agg = JSON.objectNode();
    switch (operation) {
      case "sum", "max" -> agg.putObject(operation).put("field", field(column));
      case "average" -> agg.putObject("avg").put("field", field(column));
      case "unique_count" -> agg.putObject("cardinality").put("field", field(column));
      case "percentile" ->
          agg.putObject("percentiles")
              .put("field", field(column))
              .putArray("percents")
              .add(column.at("/params/percentile").asInt());
      case "count", "math", "formula", "static_value" -> {
        return null;
      }
      default -> throw new IllegalArgumentException("Lens operation " + operation);
    }
    return agg;
  }

  private static String field(JsonNode column) {
    return column.get("sourceField").asText();
  }

  /** One map of numbers by column for each row, point or tile of the answer. */
  List<Map<String, Double>> rows(JsonNode answer) {
    List<Map<String, Double>> rows = new ArrayList<>();
    JsonNode all = answer.path("aggregations");
    collect(0, all, answer.at("/hits/total/value").asDouble(), rows);
    return rows;
  }

  private void collect(int depth, JsonNode aggs, double count, List<Map<String, Double>> rows) {
    if (depth == buckets.size()) {
      Map<String, Double> row = new HashMap<>();
      numbers.forEach(id -> row.put(id, value(id, aggs, count)));
      rows.add(row);
      return;
    }
    for (JsonNode bucket : aggs.path(buckets.get(depth)).path("buckets")) {
      collect(depth + 1, bucket, bucket.get("doc_count").asDouble(), rows);
    }
  }

  private double value(String id, JsonNode aggs, double count) {
    JsonNode column = columns.get(id);
    switch (column.get("operationType").asText()) {
      case "static_value":
        return column.at("/params/value").asDouble();
      case "formula":
        return value(column.at("/references/0").asText(), aggs, count);
      case "math":
        return math(column.at("/params/tinymathAst"), aggs, count);
      case "count":
        return column.has("filter") ? aggs.path(id).path("doc_count").asDouble() : count;
      case "percentile":
        return finite(aggs.path(id).path("values").path(percent(column)));
      default:
        JsonNode node = column.has("filter") ? aggs.path(id).path("number") : aggs.path(id);
        return finite(node.path("value"));
    }
  }

  private static String percent(JsonNode column) {
    return column.at("/params/percentile").asInt() + ".0";
  }

  private static double finite(JsonNode value) {
    return value.isNumber() ? value.asDouble() : Double.NaN;
  }

  private double math(JsonNode node, JsonNode aggs, double count) {
    if (node.isNumber()) {
      return node.asDouble();
    }
    if (node.isTextual()) {
      return value(node.asText(), aggs, count);
    }
    double left = math(node.at("/args/0"), aggs, count);
    double right = math(node.at("/args/1"), aggs, count);
    return switch (node.get("name").asText()) {
      case "add" -> left + right;
      case "subtract" -> left - right;
      case "multiply" -> left * right;
      case "divide" -> left / right;
      default -> throw new IllegalArgumentException("function " + node.get("name"));
    };
  }

  /** The columns that are drawn: all numbers but the parts of formulas. */
  List<String> shown() {
    return numbers.stream().filter(id -> !id.matches(".*X\\d+")).toList();
  }
}
