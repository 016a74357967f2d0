package io.orderpulse.dashboards.board;

/**
 * How a number is printed.
 *
 * @param id Kibana's name of the formatter
 * @param decimals digits behind the point
 */
public record Format(String id, int decimals) {

  /** A whole number. */
  public static final Format WHOLE = new Format("number", 0);

  /** Two digits behind the point. */
  public static final Format DECIMAL = new Format("number", 2);

  /** A share of one, printed in per cent. */
  public static final Format PERCENT = new Format("percent", 2);
}
