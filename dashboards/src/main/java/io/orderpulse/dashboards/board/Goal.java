package io.orderpulse.dashboards.board;

/**
 * What a number should keep to.
 *
 * @param atMost true when it should not be above, false when not below
 * @param limit the last number that is well
 * @param missed colour of one that is not: red or yellow
 */
public record Goal(boolean atMost, double limit, Colour missed) {

  /** Not above. */
  public static Goal atMost(double limit) {
    return new Goal(true, limit, Colour.RED);
  }

  /** Better not above: yellow when it is. */
  public static Goal better(double limit) {
    return new Goal(true, limit, Colour.YELLOW);
  }

  /** Not below. */
  public static Goal atLeast(double limit) {
    return new Goal(false, limit, Colour.RED);
  }
}
