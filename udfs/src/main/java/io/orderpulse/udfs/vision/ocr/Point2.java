package io.orderpulse.udfs.vision.ocr;

/** A place in a picture: pixels to the right of, and below, its upper left corner. */
public record Point2(double x, double y) {

  /** So far along the way to another place: 0 is here, 1 is there. */
  public Point2 towards(Point2 other, double share) {
    return new Point2(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  /** Pixels to another place. */
  public double distance(Point2 other) {
    return Math.hypot(other.x - x, other.y - y);
  }
}
