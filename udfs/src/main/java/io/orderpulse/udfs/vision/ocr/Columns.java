package io.orderpulse.udfs.vision.ocr;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The recognition's answer: for each of its columns how likely each character is. A character that
 * fills several columns is one; a blank between two equal ones makes them two.
 *
 * @param values column by column
 * @param count of columns
 * @param classes characters, the blank first
 */
record Columns(FloatBuffer values, int count, int classes) {

  /** The likeliest characters, or null when all is blank. */
  TextLine line(List<String> characters, Quad quad) {
    StringBuilder text = new StringBuilder();
    float[] places = new float[2 * count];
    float[] certainties = new float[2 * count];
    float[] column = new float[classes];
    int before = 0;
    for (int i = 0; i < count; i++) {
      values.get(i * classes, column);
      int best = best(column);
      if (best != 0 && best != before && best < characters.size()) {
        String character = characters.get(best);
        for (int unit = 0; unit < character.length() && text.length() < places.length; unit++) {
          places[text.length()] = (i + 0.5f) / count;
          certainties[text.length()] = column[best];
          text.append(character.charAt(unit));
        }
      } else if (best != 0 && best == before && !text.isEmpty()) {
        int last = text.length() - 1;
        certainties[last] = Math.max(certainties[last], column[best]);
      }
      before = best;
    }
    return text.isEmpty()
        ? null
        : new TextLine(
            text.toString(),
            quad,
            Arrays.copyOf(places, text.length()),
            Arrays.copyOf(certainties, text.length()));
  }

  private static int best(float[] column) {
    int best = 0;
    for (int i = 1; i < column.length; i++) {
      if (column[i] > column[best]) {
        best = i;
      }
    }
    return best;
  }
}
