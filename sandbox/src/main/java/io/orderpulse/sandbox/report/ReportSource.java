package io.orderpulse.sandbox.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Figure;
import io.orderpulse.dashboards.importer.Endpoint;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks Elasticsearch for what a report says. */
public final class ReportSource {

  private static final int TREND_DAYS = 14;

  /** What is usual between two steps, and who was complained about most, is that of so many. */
  private static final int NORM_DAYS = 90;

  private final Searches searches;
  private final WaySearches ways;
  private final Language language;

  /**
   * Nothing is asked yet.
   *
   * @param server an Elasticsearch
   * @param prefix of index names
   * @param language of the names of rules
   */
  public ReportSource(Endpoint server, String prefix, Language language) {
    this.searches = new Searches(server, prefix);
    this.ways = new WaySearches(searches);
    this.language = language;
  }

  /**
   * One day.
   *
   * @throws ReportException when Elasticsearch does not answer
   */
  Report daily(Span day) throws IOException {
    return report(day, day.back(TREND_DAYS - 1), "", true);
  }

  /** One month; of anomalies only drifts. */
  Report monthly(Span month) throws IOException {
    return report(month, month, "policy-drift", false);
  }

  private Report report(Span span, Span trend, String rule, boolean now) throws IOException {
    Norms norms = ways.norms(span.lastDays(NORM_DAYS));
    List<LocalDate> days = trend.first().datesUntil(trend.last().plusDays(1)).toList();
    JsonNode red = now ? searches.red() : searches.none();
    List<Finding> findings = new ArrayList<>();
    for (JsonNode hit : searches.findings(span, rule).at("/hits/hits")) {
      findings.add(finding(hit.get("_source")));
    }
    List<RedOrder> orders = new ArrayList<>();
    red.at("/hits/hits").forEach(hit -> orders.add(order(hit.get("_source"))));
    return new Report(
        span,
        days,
        figures(span, trend, days),
        orders,
        red.at("/hits/total/value").asLong(),
        searches.parts(span, Figure.BREAKPOINT_RATE, "link"),
        norms,
        ways.ways(span, "", norms),
        now ? List.of() : ways.ways(span, "complained", norms),
        now ? List.of() : worst(span.lastDays(NORM_DAYS)),
        searches.parts(span, Figure.POLICY_DRIFT_ORDERS, "kind"),
        findings);
  }

  private List<FigureRow> figures(Span span, Span trend, List<LocalDate> days) throws IOException {
    JsonNode all = searches.figures(span, null);
    JsonNode daily = searches.figures(trend, trend.zone().getId());
    List<FigureRow> rows = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      JsonNode perDay = bucket(daily, figure);
      List<Double> values = new ArrayList<>();
      for (LocalDate day : days) {
        values.add(value(figure, onDay(perDay, day)));
      }
      rows.add(new FigureRow(figure, value(figure, bucket(all, figure)), values));
    }
    return rows;
  }

  private static JsonNode bucket(JsonNode answer, Figure figure) {
    return StreamSupport.stream(answer.at("/aggregations/metric/buckets").spliterator(), false)
        .filter(bucket -> bucket.get("key").asText().equals(figure.id()))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  private static JsonNode onDay(JsonNode metric, LocalDate day) {
    return StreamSupport.stream(metric.at("/day/buckets").spliterator(), false)
        .filter(bucket -> bucket.get("key_as_string").asText().startsWith(day.toString()))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  private static double value(Figure figure, JsonNode bucket) {
    if (bucket.path("doc_count").asLong() == 0) {
      return Double.NaN;
    }
    if (figure.percentile() > 0) {
      JsonNode value = bucket.at("/quantiles/values/" + figure.percentile() + ".0");
      return value.isNumber() ? value.asDouble() : Double.NaN;
    }
    return figure.of(bucket.at("/num/value").asDouble(), bucket.at("/den/value").asDouble());
  }

  private List<Complained> worst(Span span) throws IOException {
    List<Complained> worst = new ArrayList<>();
    for (JsonNode hit : searches.worst(span).at("/hits/hits")) {
      JsonNode order = hit.get("_source");
      worst.add(
          new Complained(
              order.path("order_id").asText(),
              order.path("complaints").asLong(),
              order.path("first_complaint").asText(""),
              StreamSupport.stream(order.path("blank_segments").spliterator(), false)
                  .map(ReportSource::blank)
                  .toList()));
    }
    return worst;
  }

  private static Complained.Blank blank(JsonNode segment) {
    String way = segment.path("from").asText() + Part.ARROW + segment.path("to").asText();
    return new Complained.Blank(way, segment.path("seconds").asLong());
  }

  private static RedOrder order(JsonNode order) {
    return new RedOrder(
        order.path("order_id").asText(),
        order.path("due_at").asText(""),
        order.path("stage").asText(),
        order.path("warehouse").asText(""),
        order.path("channel").asText(""),
        order.path("amount_cny").asDouble(Double.NaN),
        texts(order.path("open_anomalies"), "rule"),
        texts(order.path("open_anomalies"), "owner"));
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.path(field).asText())
        .distinct()
        .toList();
  }

  private Finding finding(JsonNode anomaly) {
    JsonNode text = anomaly.path("text").path(language.code());
    return new Finding(
        text.path("name").asText(anomaly.at("/rule/id").asText()),
        text.path("summary").asText(""),
        anomaly.at("/times/opened").asText(""),
        anomaly.path("status").asText(),
        anomaly.at("/owner/role").asText(""),
        anomaly.at("/impact/orders").asLong(),
        anomaly.at("/impact/amount_cny").asDouble(Double.NaN));
  }
}
