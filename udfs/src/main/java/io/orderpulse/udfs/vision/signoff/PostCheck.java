package io.orderpulse.udfs.vision.signoff;

/**
 * The check digit of international postal items (UPU S10): two letters, nine digits, two letters.
 */
final class PostCheck {

  private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final int FIRST = 2;

  private PostCheck() {}

  static boolean valid(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(FIRST + i) - '0');
    }
    int check = 11 - sum % 11;
    if (check == 10) {
      check = 0;
    } else if (check == 11) {
      check = 5;
    }
    return number.charAt(FIRST + WEIGHTS.length) - '0' == check;
  }
}
