package io.orderpulse.udfs.privacy;

import java.text.Normalizer;

/** One form for the many ways to write a phone number. */
public final class PhoneNumber {

  private static final int MOBILE_DIGITS = 11;

  private PhoneNumber() {}

  /**
   * Digits only, without the country code of China, so that {@code +86 138-1234-5678} and {@code
   * １３８12345678} become the same text. Whatever has no digits is only trimmed.
   */
  public static String canonical(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder digits = new StringBuilder(plain.length());
    plain.codePoints().map(c -> Character.digit(c, 10)).filter(d -> d >= 0).forEach(digits::append);
    if (digits.isEmpty()) {
      return plain.strip();
    }
    String number = digits.toString();
    String local = number.startsWith("00") ? number.substring(2) : number;
    boolean withCountry = local.startsWith("86") && local.length() == MOBILE_DIGITS + 2;
    return withCountry ? local.substring(2) : number;
  }
}
