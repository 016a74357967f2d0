package io.orderpulse.udfs.vision.ocr;

import java.util.List;

/**
 * Where a line stands: its corners in the order in which it is read, from the upper left one of an
 * upright line clockwise.
 */
public record Quad(Point2 topLeft, Point2 topRight, Point2 bottomRight, Point2 bottomLeft) {

  /** Length along the line, pixels. */
  public double width() {
    return topLeft.distance(topRight);
  }

  /** Height of the line, pixels. */
  public double height() {
    return topLeft.distance(bottomLeft);
  }

  /** Where it stands as a whole. */
  public Point2 centre() {
    return topLeft.towards(bottomRight, 0.5);
  }

  /** The direction of reading in degrees: 0 to the right, 90 downwards; -180 to 180. */
  public double angle() {
    return Math.toDegrees(Math.atan2(topRight.y() - topLeft.y(), topRight.x() - topLeft.x()));
  }

  /** The same place, read from the other end and upside down. */
  public Quad turned() {
    return new Quad(bottomRight, bottomLeft, topLeft, topRight);
  }

  /**
   * A part of it, or what lies around it.
   *
   * @param left where it begins; 0 is the left end, 1 the right one
   * @param right where it ends
   * @param top 0 is the upper edge, 1 the lower one
   * @param bottom where it ends
   */
  public Quad part(double left, double right, double top, double bottom) {
    return new Quad(at(left, top), at(right, top), at(right, bottom), at(left, bottom));
  }

  private Point2 at(double along, double down) {
    return topLeft.towards(topRight, along).towards(bottomLeft.towards(bottomRight, along), down);
  }

  /** The corners, clockwise. */
  public List<Point2> corners() {
    return List.of(topLeft, topRight, bottomRight, bottomLeft);
  }
}
