package io.orderpulse.udfs.content;

/**
 * One parameter that differs.
 *
 * @param path where it stands, for example {@code discount.threshold} or {@code tiers[0].rate}
 * @param before its value in the first content, or null when it is not there
 * @param after its value in the second content, or null when it is not there
 */
public record ContentChange(String path, String before, String after) {

  private static final String ABSENT = "∅";

  /** {@code path: 300→299}; ∅ stands for a parameter that is not there. */
  @Override
  public String toString() {
    return path + ": " + shown(before) + "→" + shown(after);
  }

  private static String shown(String value) {
    return value == null ? ABSENT : value;
  }
}
