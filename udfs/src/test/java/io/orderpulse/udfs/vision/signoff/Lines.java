package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Point2;
import io.orderpulse.udfs.vision.ocr.Quad;
import io.orderpulse.udfs.vision.ocr.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sheets from texts: one row each, {@code |} between columns. */
final class Lines {

  private Lines() {}

  static Sheet sheet(String... rows) {
    List<TextLine> lines = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      double x = 0;
      for (String text : rows[row].split("\\|")) {
        lines.add(line(text, x, row * 60, 0.99f));
        x += text.length() * 30 + 60;
      }
    }
    return new Sheet(lines);
  }

  static TextLine line(String text, double x, double y, float certainty) {
    double width = text.length() * 30;
    Quad quad =
        new Quad(
            new Point2(x, y),
            new Point2(x + width, y),
            new Point2(x + width, y + 40),
            new Point2(x, y + 40));
    float[] places = new float[text.length()];
    float[] certainties = new float[text.length()];
    Arrays.fill(certainties, certainty);
    for (int i = 0; i < places.length; i++) {
      places[i] = (i + 0.5f) / places.length;
    }
    return new TextLine(text, quad, places, certainties);
  }
}
