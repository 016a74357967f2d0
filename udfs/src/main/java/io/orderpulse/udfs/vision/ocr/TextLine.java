package io.orderpulse.udfs.vision.ocr;

import java.util.Arrays;

/**
 * A line as it was read.
 *
 * @param text what it says; not empty
 * @param quad where it stands
 * @param places of each UTF-16 unit: its middle, 0 at the left end of the line, 1 at the right one
 * @param certainties of each UTF-16 unit, 0 to 1
 */
public record TextLine(String text, Quad quad, float[] places, float[] certainties) {

  /** Mean certainty of its characters, 0 to 1. */
  public double confidence() {
    return confidence(0, text.length());
  }

  /** Mean certainty of some of its characters, 0 to 1; 0 of none. */
  public double confidence(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += certainties[i];
    }
    return end > start ? sum / (end - start) : 0;
  }

  /** The least certainty of some of its characters; 1 of none. */
  public double leastConfidence(int start, int end) {
    double least = 1;
    for (int i = start; i < end; i++) {
      least = Math.min(least, certainties[i]);
    }
    return least;
  }

  /** Where a row of its characters stands, to the edges of the outer ones. */
  public Quad quad(int start, int end) {
    double half = halfCharacter();
    double left = Math.max(0, places[start] - half);
    double right = Math.min(1, places[end - 1] + half);
    return quad.part(left, Math.max(right, left + 1e-3), 0, 1);
  }

  /** Half the usual distance of two characters, as share of the line. */
  private double halfCharacter() {
    if (places.length < 2) {
      return 0.5;
    }
    float[] gaps = new float[places.length - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = places[i + 1] - places[i];
    }
    Arrays.sort(gaps);
    return gaps[gaps.length / 2] / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextLine line
        && text.equals(line.text)
        && quad.equals(line.quad)
        && Arrays.equals(places, line.places)
        && Arrays.equals(certainties, line.certainties);
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 31 + quad.hashCode();
  }

  @Override
  public String toString() {
    return "%s (%.2f)".formatted(text, confidence());
  }
}
