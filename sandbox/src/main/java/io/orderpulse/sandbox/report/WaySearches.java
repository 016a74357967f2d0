package io.orderpulse.sandbox.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.boards.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The searches about blank segments. Durations come from buckets, so to 1 in 128. */
final class WaySearches {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int STEPS = 60;
  private static final int LISTED = 12;

  /** Orders that nobody complained of say what is usual. */
  private static final String USUAL = "other";

  private final Searches searches;

  WaySearches(Searches searches) {
    this.searches = searches;
  }

  /** What was usual in the span. */
  Norms norms(Span span) throws IOException {
    ObjectNode norm = JSON.objectNode();
    hdr(norm.putObject("norm").putObject("percentiles")).putArray("percents").add(Norms.PERCENTILE);
    Map<String, Double> norms = new TreeMap<>();
    each(
        search(span, USUAL, norm),
        (way, bucket) -> {
          JsonNode value = bucket.at("/norm/values/" + Norms.PERCENTILE + ".0");
          if (bucket.at("/den/value").asDouble() >= Norms.FEWEST && value.isNumber()) {
            norms.put(way, value.asDouble());
          }
        });
    return new Norms(norms);
  }

  /**
   * The ways with most blank segments beyond what is usual.
   *
   * @param kind only orders of this kind; empty for all
   */
  List<Way> ways(Span span, String kind, Norms norms) throws IOException {
    Map<String, Double> all = new TreeMap<>();
    each(
        search(span, kind, JSON.objectNode()),
        (way, bucket) -> all.put(way, bucket.at("/den/value").asDouble()));
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> names = List.copyOf(all.keySet());
    ObjectNode body = body(span, kind);
    ObjectNode aggs = body.putObject("aggs");
    for (int i = 0; i < names.size(); i++) {
      within(aggs.putObject("way" + i), names.get(i), norms.limit(names.get(i)));
    }
    JsonNode answer = searches.search("metrics-*", body).path("aggregations");
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      JsonNode within = answer.path("way" + i).at("/within/values/0/value");
      double segments = all.get(names.get(i));
      double blank = within.isNumber() ? segments * (100 - within.asDouble()) / 100 : 0;
      OptionalDouble norm = norms.norm(names.get(i));
      ways.add(new Way(names.get(i), norm, Math.round(blank), segments));
    }
    return ways.stream()
        .filter(way -> way.blank() > 0)
        .sorted(Way.WORST_FIRST)
        .limit(LISTED)
        .toList();
  }

  /** The share of a way's segments that are not longer than its limit. */
  private static void within(ObjectNode agg, String way, double limit) {
    String[] steps = way.split(Part.ARROW);
    ArrayNode filter = agg.putObject("filter").putObject("bool").putArray("filter");
    filter.addObject().putObject("term").put("from", steps[0]);
    filter.addObject().putObject("term").put("to", steps[1]);
    ObjectNode ranks = agg.putObject("aggs").putObject("within").putObject("percentile_ranks");
    hdr(ranks).put("keyed", false).putArray("values").add(limit);
  }

  /** Exact counts of values to three digits, however few there are. */
  private static ObjectNode hdr(ObjectNode quantiles) {
    quantiles.put("field", "values");
    quantiles.putObject("hdr").put("number_of_significant_value_digits", 3);
    return quantiles;
  }

  private JsonNode search(Span span, String kind, ObjectNode aggs) throws IOException {
    aggs.putObject("den").putObject("sum").put("field", "den");
    ObjectNode body = body(span, kind);
    ObjectNode from = body.putObject("aggs").putObject("from");
    from.putObject("terms").put("field", "from").put("size", STEPS);
    ObjectNode to = from.putObject("aggs").putObject("to");
    to.putObject("terms").put("field", "to").put("size", STEPS);
    to.set("aggs", aggs);
    return searches.search("metrics-*", body);
  }

  private static ObjectNode body(Span span, String kind) {
    ObjectNode body = JSON.objectNode().put("size", 0);
    ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
    filter.add(Searches.range(span, "window_start"));
    filter.addObject().putObject("term").put("metric", Figure.BLANK_SEGMENTS.id());
    if (!kind.isEmpty()) {
      filter.addObject().putObject("term").put("kind", kind);
    }
    return body;
  }

  /** Takes what is known of one way. */
  private interface Taker {
    void take(String way, JsonNode bucket);
  }

  private static void each(JsonNode answer, Taker taker) {
    for (JsonNode from : answer.at("/aggregations/from/buckets")) {
      for (JsonNode to : from.at("/to/buckets")) {
        taker.take(from.get("key").asText() + Part.ARROW + to.get("key").asText(), to);
      }
    }
  }
}
