package io.orderpulse.sandbox.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.boards.Figure;
import io.orderpulse.dashboards.importer.Endpoint;
import io.orderpulse.dashboards.importer.Endpoint.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The searches of a report. */
final class Searches {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LISTED = 50;
  private static final int DEAREST = 15;
  private static final int WORST = 10;
  private static final int PARTS = 12;

  private final Endpoint server;
  private final String prefix;

  Searches(Endpoint server, String prefix) {
    this.server = server;
    this.prefix = prefix;
  }

  JsonNode none() {
    return JSON.objectNode();
  }

  /** Red orders, the most urgent first. */
  JsonNode red() throws IOException {
    ObjectNode body = JSON.objectNode().put("size", LISTED).put("track_total_hits", true);
    body.putObject("query").putObject("term").put("light", "red");
    body.putArray("sort").addObject().put("due_at", "asc");
    return search("order-health", body);
  }

  /** Orders with most complaints, those first complained about in the span. */
  JsonNode worst(Span span) throws IOException {
    ObjectNode body = JSON.objectNode().put("size", WORST);
    body.set("query", range(span, "first_complaint"));
    ArrayNode sort = body.putArray("sort");
    sort.addObject().putObject("complaints").put("order", "desc").put("unmapped_type", "integer");
    sort.addObject().put("order_id", "asc");
    return search("order-health", body);
  }

  /** Anomalies that opened, the dearest first. */
  JsonNode findings(Span span, String rule) throws IOException {
    ObjectNode body = JSON.objectNode().put("size", DEAREST);
    ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
    filter.add(range(span, "times.opened"));
    if (!rule.isEmpty()) {
      filter.addObject().putObject("term").put("rule.id", rule);
    }
    ArrayNode sort = body.putArray("sort");
    sort.addObject().putObject("impact.amount_cny").put("order", "desc").put("missing", "_last");
    sort.addObject().put("times.opened", "asc");
    sort.addObject().put("dedup_key", "asc");
    return search("anomalies", body);
  }

  /**
   * Sums of all figures.
   *
   * @param zone whose days to split by; null for none
   */
  JsonNode figures(Span span, String zone) throws IOException {
    ObjectNode body = JSON.objectNode().put("size", 0);
    body.set("query", range(span, "window_start"));
    ObjectNode metric = body.putObject("aggs").putObject("metric");
    metric.putObject("terms").put("field", "metric").put("size", 100);
    ObjectNode inner = metric.putObject("aggs");
    if (zone == null) {
      sums(inner);
    } else {
      ObjectNode day = inner.putObject("day");
      day.putObject("date_histogram")
          .put("field", "window_start")
          .put("calendar_interval", "day")
          .put("time_zone", zone);
      sums(day.putObject("aggs"));
    }
    return search("metrics-*", body);
  }

  private static void sums(ObjectNode aggs) {
    aggs.putObject("num").putObject("sum").put("field", "num");
    aggs.putObject("den").putObject("sum").put("field", "den");
    ObjectNode quantiles = aggs.putObject("quantiles").putObject("percentiles");
    quantiles.put("field", "values").putArray("percents").add(50).add(95);
  }

  /** A figure by a dimension, the greatest numerators first. */
  List<Part> parts(Span span, Figure figure, String field) throws IOException {
    ObjectNode body = JSON.objectNode().put("size", 0);
    ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
    filter.add(range(span, "window_start"));
    filter.addObject().putObject("term").put("metric", figure.id());
    ObjectNode by = body.putObject("aggs").putObject("by");
    by.putObject("terms").put("field", field).put("size", 40).putObject("order").put("num", "desc");
    ObjectNode aggs = by.putObject("aggs");
    aggs.putObject("num").putObject("sum").put("field", "num");
    aggs.putObject("den").putObject("sum").put("field", "den");
    List<Part> parts = new ArrayList<>();
    for (JsonNode bucket : search("metrics-*", body).at("/aggregations/by/buckets")) {
      double num = bucket.at("/num/value").asDouble();
      parts.add(new Part(bucket.get("key").asText(), num, bucket.at("/den/value").asDouble()));
    }
    parts.sort(Comparator.comparingDouble(Part::num).reversed().thenComparing(Part::name));
    return parts.stream().limit(PARTS).toList();
  }

  static ObjectNode range(Span span, String field) {
    ObjectNode query = JSON.objectNode();
    query.putObject("range").putObject(field).put("gte", span.from()).put("lt", span.to());
    return query;
  }

  /** Asks one index or a pattern of them. */
  JsonNode search(String index, ObjectNode body) throws IOException {
    String path = "/" + prefix + "-" + index + "/_search?ignore_unavailable=true";
    Answer answer = server.post(path, body);
    if (!answer.ok()) {
      throw new ReportException(
          "%s refuses %s with %s: check the address, --api-key and --prefix"
              .formatted(server.where(), path, answer.reason()));
    }
    if (answer.json().at("/_shards/failed").asInt() > 0) {
      throw new ReportException(
          "%s cannot read all of %s: see its log, then make the report again"
              .formatted(server.where(), index));
    }
    return answer.json();
  }
}
