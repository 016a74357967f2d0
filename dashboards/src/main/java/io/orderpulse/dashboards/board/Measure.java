package io.orderpulse.dashboards.board;

/**
 * A number on a chart.
 *
 * @param id of its column, unique within the chart
 * @param label what it is called
 * @param expression how it is computed
 * @param format how it is printed
 * @param colour of its series; null leaves it to the chart
 */
public record Measure(String id, Words label, Expression expression, Format format, Colour colour) {

  /** Without a colour of its own. */
  public Measure(String id, Words label, Expression expression, Format format) {
    this(id, label, expression, format, null);
  }

  /** Whether rows can be sorted by it: Lens sorts by plain numbers, not by formulas. */
  public boolean plain() {
    return expression instanceof Expression.Aggregate;
  }
}
