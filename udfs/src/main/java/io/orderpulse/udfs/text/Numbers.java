package io.orderpulse.udfs.text;

import io.orderpulse.udfs.text.WordSets.Word;

/** Finds numbers in Latin or Chinese digits, with 多, 来, 余 behind them; not ordinals (第一). */
final class Numbers {

  private static final String CHINESE = "〇零一二三四五六七八九十百千万两俩仨半几数";

  private Numbers() {}

  static void find(NormalisedText text, Occurrences found, Word number) {
    int i = 0;
    while (i < text.length) {
      if (!digit(text.chars[i])) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length && digit(text.chars[i])) {
        i++;
      }
      boolean ordinal = start > 0 && text.chars[start - 1] == '第';
      if (!ordinal) {
        found.hit(start, i, number);
        if (i < text.length
            && (text.chars[i] == '多' || text.chars[i] == '来' || text.chars[i] == '余')) {
          found.hit(start, i + 1, number);
        }
      }
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c == '.' || c > 0x3000 && CHINESE.indexOf(c) >= 0;
  }
}
