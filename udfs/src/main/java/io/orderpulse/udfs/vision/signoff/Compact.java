package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.TextLine;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A line without spaces and with Latin forms of digits, letters and punctuation.
 *
 * @param line as it was read
 * @param text what is left
 * @param origins where each of its characters was in the line
 */
record Compact(TextLine line, String text, int[] origins) {

  static Compact of(TextLine line) {
    String raw = line.text();
    StringBuilder text = new StringBuilder(raw.length());
    int[] origins = new int[raw.length()];
    for (int i = 0; i < raw.length(); i++) {
      String one = Normalizer.normalize(raw.substring(i, i + 1), Normalizer.Form.NFKC);
      if (one.length() == 1 && !Character.isWhitespace(one.charAt(0))) {
        origins[text.length()] = i;
        text.append(one);
      }
    }
    return new Compact(line, text.toString(), Arrays.copyOf(origins, text.length()));
  }

  /** First character of the line that a range of the text covers. */
  int start(int from) {
    return origins[from];
  }

  /** End in the line of a range of the text that ends here. */
  int end(int to) {
    return origins[to - 1] + 1;
  }
}
