package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.judge.Buckets;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a window says.
 *
 * @param part events of the part
 * @param whole events of the whole
 * @param value the result as it is shown, or null when there is too little to say
 * @param over true when it is above the limit, compared exactly
 */
record RatioResult(long part, long whole, BigDecimal value, boolean over) {

  private static final MathContext SHOWN = new MathContext(10);

  /** The result of the steps {@code from} to {@code to}, the latter exclusive. */
  static RatioResult of(Ratio template, RatioCell cell, long from, long to) {
    long part = cell.part.count(from, to);
    long whole = cell.whole.count(from, to);
    return switch (template.of()) {
      case COUNT -> compared(template, part, whole, BigDecimal.valueOf(part), BigDecimal.ONE);
      case SHARE ->
          whole < Math.max(1, template.min())
              ? none(part, whole)
              : compared(
                  template, part, whole, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
      case QUANTILE -> quantile(template, cell, from, to, part, whole);
    };
  }

  private static RatioResult quantile(
      Ratio template, RatioCell cell, long from, long to, long part, long whole) {
    long least = Math.max(1, template.min());
    if (part < least || whole < least) {
      return none(part, whole);
    }
    double q = template.quantile().doubleValue();
    long above = cell.part.quantile(from, to, q);
    long below = cell.whole.quantile(from, to, q);
    if (below == Buckets.NOTHING) {
      return none(part, whole); // nothing is so many times nothing
    }
    double times = above == Buckets.NOTHING ? 0 : Buckets.ratio(above, below);
    return compared(template, part, whole, BigDecimal.valueOf(times), BigDecimal.ONE);
  }

  private static RatioResult none(long part, long whole) {
    return new RatioResult(part, whole, null, false);
  }

  private static RatioResult compared(
      Ratio template, long part, long whole, BigDecimal above, BigDecimal below) {
    BigDecimal scaled = above.multiply(template.scale());
    boolean over = scaled.compareTo(template.over().multiply(below)) > 0;
    BigDecimal value = scaled.divide(below, SHOWN).stripTrailingZeros();
    return new RatioResult(part, whole, value.scale() < 0 ? value.setScale(0) : value, over);
  }
}
