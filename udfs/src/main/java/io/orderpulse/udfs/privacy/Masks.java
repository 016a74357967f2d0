package io.orderpulse.udfs.privacy;

import java.text.Normalizer;

/** What people may see of personal data: enough to recognise, too little to use. */
public final class Masks {

  private static final String HIDDEN = "**";
  private static final int PHONE_MIN = 8;

  private Masks() {}

  /** {@code 138******78}; a number of fewer than eight digits is hidden as a whole. */
  public static String phone(String phone) {
    String digits = PhoneNumber.canonical(phone);
    if (digits.isEmpty()) {
      return "";
    }
    boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || digits.length() < PHONE_MIN) {
      return HIDDEN;
    }
    int hidden = digits.length() - 5;
    return digits.substring(0, 3) + "*".repeat(hidden) + digits.substring(digits.length() - 2);
  }

  /**
   * {@code 李**}, {@code J**}: the first letter and two stars, whatever the length, as that tells
   * too. A text that does not begin with a letter is hidden as a whole; nothing stays nothing.
   */
  public static String name(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return "";
    }
    int first = text.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first) + HIDDEN : HIDDEN;
  }
}
