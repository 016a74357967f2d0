package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What an order adds to metrics by its anomalies. Anomalies that never were so add nothing. */
final class WarningFormulas {

  private static final Set<String> RED = Set.of("light-red", "ship-overdue");
  private static final String YELLOW = "light-yellow";
  private static final String OVERSELL = "oversell";
  private static final String MISTYPED = "manual-entry-mismatch";
  private static final String SIGNOFF = "signoff-mismatch";
  private static final Set<String> ERRORS = Set.of(MISTYPED, "duplicate-pick", OVERSELL);

  /** Worth of an oversold order of unknown worth, CNY. */
  private static final BigDecimal USUAL_WORTH = new BigDecimal("1272");

  private WarningFormulas() {}

  /** An order that may be known by its complaints alone: whether it was warned of. */
  static void ofComplained(OrderFacts order, List<Warning> warnings, List<Delta> out) {
    Long complained = order.firstComplaint();
    precision(warnings, complained, out);
    if (complained == null) {
      return;
    }
    Warning first = first(warnings, w -> w.notified() != null, Warning::notified);
    boolean covered = first != null && first.notified() < complained;
    String rule = covered ? first.rule() : null;
    out.add(Delta.share(MetricId.WARNING_COVERAGE, complained, covered, "rule", rule));
    if (covered) {
      long lead = (complained - first.notified()) / 1_000;
      out.add(Delta.value(MetricId.WARNING_LEAD_TIME, complained, lead, "rule", rule));
    }
  }

  private static void precision(List<Warning> warnings, Long complained, List<Delta> out) {
    TreeMap<String, Long> first = new TreeMap<>();
    for (Warning warning : warnings) {
      if (warning.notified() != null) {
        first.merge(warning.rule(), warning.notified(), Math::min);
      }
    }
    first.forEach(
        (rule, at) ->
            out.add(
                Delta.share(
                    MetricId.RULE_PRECISION,
                    at,
                    complained != null && complained > at,
                    "rule",
                    rule)));
  }

  /** A valid order that was placed. */
  static void ofValid(OrderFacts order, List<Warning> warnings, List<Delta> out) {
    out.add(
        Delta.share(
            MetricId.ORDER_ERROR_RATE,
            order.placed(),
            order.wronged() || warnings.stream().anyMatch(WarningFormulas::isError),
            "channel",
            order.channel(),
            "warehouse",
            order.warehouse()));
    turned(MetricId.RED_ORDERS, w -> RED.contains(w.rule()), order, warnings, out);
    turned(MetricId.YELLOW_ORDERS, w -> w.rule().equals(YELLOW), order, warnings, out);
    turned(MetricId.OVERSOLD_ORDERS, w -> w.rule().equals(OVERSELL), order, warnings, out);
    oversold(order, warnings, out);
    atRisk(order, warnings, out);
  }

  private static boolean isError(Warning w) {
    return w.isTrue()
        && (ERRORS.contains(w.rule())
            || (w.rule().equals(SIGNOFF) && w.severity() != Severity.INFO));
  }

  /** Somebody mistyped the order. */
  static boolean isMistyped(List<Warning> warnings) {
    return warnings.stream().anyMatch(w -> w.isTrue() && w.rule().equals(MISTYPED));
  }

  private static void turned(
      MetricId metric,
      Predicate<Warning> which,
      OrderFacts order,
      List<Warning> warnings,
      List<Delta> out) {
    Warning first = first(warnings, which.and(Warning::isTrue), Warning::episode);
    if (first != null) {
      out.add(count(metric, first.episode(), BigDecimal.ONE, order));
    }
  }

  private static void oversold(OrderFacts order, List<Warning> warnings, List<Delta> out) {
    Warning first = first(warnings, w -> w.rule().equals(OVERSELL) && w.isTrue(), Warning::episode);
    if (first != null) {
      BigDecimal worth = Objects.requireNonNullElse(order.amountCny(), USUAL_WORTH);
      out.add(count(MetricId.OVERSOLD_CNY, first.episode(), worth, order));
    }
  }

  private static Delta count(MetricId metric, long at, BigDecimal number, OrderFacts order) {
    return Delta.of(
        metric, at, number, null, "channel", order.channel(), "warehouse", order.warehouse());
  }

  private static void atRisk(OrderFacts order, List<Warning> warnings, List<Delta> out) {
    Warning first = first(warnings, w -> w.grave() != null && w.isTrue(), Warning::grave);
    if (first != null && order.amountCny() != null) {
      out.add(
          Delta.of(
              MetricId.COST_AT_RISK_CNY,
              first.grave(),
              order.amountCny(),
              null,
              "channel",
              order.channel(),
              "rule",
              first.rule(),
              "warehouse",
              order.warehouse()));
    }
  }

  /** The first by a time; of several at once that whose name comes first. */
  private static Warning first(
      List<Warning> warnings, Predicate<Warning> which, Function<Warning, Long> time) {
    return warnings.stream()
        .filter(which)
        .min(
            Comparator.comparing(time)
                .thenComparing(Warning::dedupKey)
                .thenComparing(Warning::episode))
        .orElse(null);
  }
}
