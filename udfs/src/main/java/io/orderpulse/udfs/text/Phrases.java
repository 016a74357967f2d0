package io.orderpulse.udfs.text;

/**
 * What of a hit may leave the privacy border. Between two words of the lexicon a customer may have
 * written a name, an address, a phone; the words themselves are known beforehand. Only numbers are
 * not, so long ones are hidden.
 */
final class Phrases {

  /** Days, hours, pieces and prices have fewer digits; phones, cards and house numbers more. */
  private static final int LONGEST_NUMBER = 4;

  private static final String DIGITS = "0123456789.〇零一二三四五六七八九";

  private Phrases() {}

  static String of(NormalisedText text, Found hit) {
    StringBuilder phrase = new StringBuilder();
    int behind = hit.start();
    for (int i = 0; i < hit.words.length; i += 2) {
      if (hit.words[i] > behind) {
        phrase.append('…');
      }
      phrase.append(text.chars, hit.words[i], hit.words[i + 1] - hit.words[i]);
      behind = hit.words[i + 1];
    }
    return hideNumbers(phrase);
  }

  private static String hideNumbers(StringBuilder phrase) {
    int start = -1;
    for (int i = 0; i <= phrase.length(); i++) {
      boolean digit = i < phrase.length() && DIGITS.indexOf(phrase.charAt(i)) >= 0;
      if (digit && start < 0) {
        start = i;
      } else if (!digit && start >= 0) {
        if (i - start > LONGEST_NUMBER) {
          phrase.replace(start, i, "***");
          i = start + 3;
        }
        start = -1;
      }
    }
    return phrase.toString();
  }
}
