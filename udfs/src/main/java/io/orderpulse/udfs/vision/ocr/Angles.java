package io.orderpulse.udfs.vision.ocr;

/** Directions of lines, of which an opposite one is the same. */
final class Angles {

  private Angles() {}

  /** The same direction between -90 (not) and 90 degrees (included). */
  static double half(double degrees) {
    double angle = degrees % 180;
    if (angle > 90) {
      return angle - 180;
    }
    return angle <= -90 ? angle + 180 : angle;
  }
}
