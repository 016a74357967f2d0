package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Opens when a share, count or quantile over a sliding window goes above a limit.
 *
 * @param of what is computed
 * @param part events counted in the numerator (share), counted (count) or measured (quantile)
 * @param whole events counted in the denominator (share) or the other side of a quantile
 *     comparison; empty otherwise
 * @param distinct data field whose distinct values count once per window, or null for each event
 * @param distinctWhole the same for {@code whole}, or null
 * @param measure CEL number of a quantile, or null
 * @param quantile for example 0.95; null unless a quantile
 * @param window length of the window; it ends at each multiple of {@code slide}, exclusive
 * @param slide step of the window
 * @param calendarDay true when the window is the day so far in the rule's zone instead
 * @param min least events of {@code whole} (of {@code part} and of {@code whole} for a quantile)
 * @param over opens when the result is greater; severities may have their own limits
 * @param scale the result is multiplied by it before it is compared, for example 1000
 */
public record Ratio(
    Kind of,
    List<Selector> part,
    List<Selector> whole,
    String distinct,
    String distinctWhole,
    String measure,
    BigDecimal quantile,
    Duration window,
    Duration slide,
    boolean calendarDay,
    int min,
    BigDecimal over,
    BigDecimal scale)
    implements Template {

  /** What a ratio rule computes. */
  public enum Kind {
    /** part ÷ whole. */
    SHARE,
    /** Number of part. */
    COUNT,
    /** Quantile of part ÷ quantile of whole. */
    QUANTILE
  }

  @Override
  public String wire() {
    return "ratio";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(part, whole);
  }

  @Override
  public Duration mending() {
    return Duration.ofMinutes(30);
  }
}
