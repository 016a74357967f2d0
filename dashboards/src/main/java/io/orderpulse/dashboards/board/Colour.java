package io.orderpulse.dashboards.board;

/**
 * The few colours of all boards, told apart by people who see no red or green, too. Red and yellow
 * are for what somebody must act upon; a number beside them always says the same.
 */
public enum Colour {
  /** Act now. */
  RED("#BD271E"),
  /** Act soon. */
  YELLOW("#E6A817"),
  /** As it should be, or no judgement. */
  CALM("#D6E4F0"),
  /** First series. */
  BLUE("#0072B2"),
  /** Second series. */
  SKY("#56B4E9"),
  /** Third series. */
  TEAL("#009E73"),
  /** Fourth series. */
  PURPLE("#8A5FA8"),
  /** What is only a background of others. */
  GREY("#8B94A3");

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  /** {@code #RRGGBB}. */
  public String hex() {
    return hex;
  }
}
