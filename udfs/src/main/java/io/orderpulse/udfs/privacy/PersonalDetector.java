package io.orderpulse.udfs.privacy;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a phone or identity number of China in any text: full-width and Chinese
 * digits, country code, spaces and dashes included. A number that is part of a longer row of
 * digits, such as a waybill number, is not one. Names and addresses cannot be told from other text
 * and are not looked for.
 */
public final class PersonalDetector {

  private static final int LEAST_DIGITS = 10;
  private static final String GAP = "[\\s.()_\\-‐-―~]{0,2}";
  private static final String BEFORE = "(?<![0-9A-Za-z])";
  private static final String AFTER = "(?![0-9])";
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?:(?<![0-9A-Za-z+])(?:\\+|00)?"
              + GAP
              + "86"
              + GAP
              + "|(?<![0-9]))"
              + ("1" + GAP + "[3-9](?:" + GAP + "[0-9]){9}")
              + AFTER);
  private static final Pattern LANDLINE =
      Pattern.compile(
          BEFORE
              + "\\(?0(?:10|2[0-9]|[3-9][0-9]{2})"
              + GAP
              + "[2-9](?:"
              + GAP
              + "[0-9]){6,7}"
              + AFTER);
  private static final Pattern IDENTITY =
      Pattern.compile(BEFORE + "[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern NOT_ID = Pattern.compile("[^0-9Xx]");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private PersonalDetector() {}

  /** Whether there is such a number in the text. */
  public static boolean found(String text) {
    String plain = plain(text);
    return plain != null
        && (MOBILE.matcher(plain).find() || LANDLINE.matcher(plain).find() || identity(plain));
  }

  /** The text with each such number replaced by {@code ***}; the very same text without any. */
  public static String redact(String text) {
    if (!found(text)) {
      return text;
    }
    String plain = plain(text);
    String result = IDENTITY.matcher(plain).replaceAll(PersonalDetector::starsForIdentity);
    result = MOBILE.matcher(result).replaceAll("***");
    return LANDLINE.matcher(result).replaceAll("***");
  }

  private static String starsForIdentity(MatchResult match) {
    return valid(match.group()) ? "***" : Matcher.quoteReplacement(match.group());
  }

  private static boolean identity(String plain) {
    return IDENTITY.matcher(plain).results().anyMatch(match -> valid(match.group()));
  }

  private static boolean valid(String group) {
    return ChineseId.valid(NOT_ID.matcher(group).replaceAll(""));
  }

  /**
   * Compatibility form with Latin digits, or null when there are too few digits to look further.
   */
  private static String plain(String text) {
    int digits = 0;
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        ascii = false;
        digits++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    if (digits < LEAST_DIGITS) {
      return null;
    }
    return ascii ? text : latinDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  private static String latinDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(latinDigit(c)));
    return out.toString();
  }

  private static int latinDigit(int c) {
    int chinese = c == '零' ? 0 : c == '幺' ? 1 : CHINESE_DIGITS.indexOf(c);
    int digit = chinese >= 0 ? chinese : Character.digit(c, 10);
    return digit >= 0 ? '0' + digit : c;
  }
}
