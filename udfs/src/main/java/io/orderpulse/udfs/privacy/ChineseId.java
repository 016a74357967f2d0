package io.orderpulse.udfs.privacy;

/** Identity numbers of China, GB 11643. */
final class ChineseId {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private ChineseId() {}

  /** Whether 17 digits, with a plausible birthday in them, are followed by their check digit. */
  static boolean valid(String text) {
    return text.length() == LENGTH && birthday(text) && checkDigit(text);
  }

  private static boolean birthday(String text) {
    int year = Integer.parseInt(text.substring(6, 10));
    int month = Integer.parseInt(text.substring(10, 12));
    int day = Integer.parseInt(text.substring(12, 14));
    return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static boolean checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(text.charAt(LENGTH - 1));
  }
}
