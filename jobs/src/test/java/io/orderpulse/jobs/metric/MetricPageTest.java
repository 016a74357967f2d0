package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dgolden.write=true} to write the page instead of checking it. */
class MetricPageTest {

  private static final Path PAGE = Path.of("METRICS.md");

  private static final String HEAD =
      """
      # Metrics

      Written by `MetricPageTest` from `MetricId`; change them there.

      The health job writes these to the topic `metrics`, and the index job to `orderpulse-metrics-*`: one record per metric, minute of
      event time and dimensions. A figure is `scale × sum(num) ÷ sum(den)`, or `sum(num)` of a plain count, **over any windows and any
      dimensions**: each fact is counted once, so the records of all dimensions together are the fleet, and the sums over links are the
      fleet's breakpoint rate. Scales: % 100, ‰ 1000, else 1. Only `keyword_class_share` says its denominator once per category, as a
      record may have several: read it by category.

      - A dimension that is unknown is left out.
      - A window is stated (`rev` 0) when the event clock passes its end, and restated with the next `rev`, at most once a minute,
        when late events or later news change it: a week after its end for what happened, 90 days for what becomes of orders
        (column *restated*). The highest `rev` replaces the others. What comes later still is counted by the operator as `too-late`.
      - What comes late, is doubled, or comes in another order gives the same figures. A restart changes no figure, at most the number of revisions.
      - Orders that intake has filtered out count in no denominator, and what they had added is taken back.
      - An anomaly that ends with `LATE_EVENT` or `FALSE_POSITIVE` never was: what it had added is taken back, but for warnings, as people were told.
      - `buckets` counts values by the least number of their bucket: 128 buckets to each doubling, below 256 every number its own. They
        add up over any range; `num` is then the sum of the values and `den` their number.
      - Amounts are CNY; an unknown amount adds nothing unless the table says otherwise.
      - Week over week is a range of `complaints` against the range before.

      | metric | 名称 | name | unit | goal | dimensions | num | den | restated |
      |---|---|---|---|---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      **死亡三分钟.** `blank_segments` is about every order; `kind=complained` are those with a complaint. Segments that begin or end with an
      event of the carrier are blank only above 24 h. Its own norm is the p95 of the buckets of `kind=other` of the same way over 90 days: reports
      call blank what is longer than that and than 3 min, and put first the ways with most beyond the 5 % that any p95 leaves.
      Of each order the longest blank segments, the number of its complaints and the first of them stand in its health document, which
      is how the most complained orders are found.
      """;

  private static String row(MetricId m) {
    return "| `%s` | %s | %s | %s | %s | %s | %s | %s | %d d |%n"
        .formatted(
            m.wire(),
            m.zh(),
            m.en(),
            m.unit().symbol(),
            m.goal(),
            String.join(", ", m.dims()),
            m.numerator(),
            m.denominator(),
            m.kept().toDays())
        .replace(System.lineSeparator(), "\n");
  }

  @Test
  void shouldDocumentEveryMetric() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (MetricId metric : MetricId.values()) {
      page.append(row(metric));
    }
    page.append(TAIL);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page.toString());
  }

  @Test
  void shouldKeepTheIdsThatDashboardsRead() {
    Set<String> ids = new TreeSet<>();
    for (MetricId metric : MetricId.values()) {
      ids.add(metric.wire());
      assertThat(metric.dims()).as(metric.wire()).doesNotHaveDuplicates().isNotEmpty();
    }
    assertThat(ids)
        .containsAll(
            List.of(
                "breakpoint_rate",
                "policy_drift_count",
                "manual_interventions_per_1000",
                "on_time_ship_rate",
                "on_time_delivery_rate",
                "expedite_24h_rate",
                "order_error_rate",
                "manual_entry_error_rate",
                "duplicate_picks",
                "oversold_orders",
                "oversold_cny",
                "complaints_per_1000",
                "complaints",
                "drawing_mismatch_rate",
                "keyword_class_share",
                "red_orders",
                "yellow_orders",
                "detection_delay",
                "warning_lead_time",
                "warning_coverage",
                "rule_precision",
                "cost_at_risk_cny",
                "blank_segments"));
  }
}
