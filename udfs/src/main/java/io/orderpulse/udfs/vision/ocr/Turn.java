package io.orderpulse.udfs.vision.ocr;

import io.orderpulse.udfs.vision.Mats;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Turns a picture so that its lines lie level, and leaves out what is far from all of them. */
final class Turn {

  /** What stays around the lines, as share of the larger extent. */
  private static final double MARGIN = 0.08;

  private Turn() {}

  /**
   * The direction of the lines in degrees, -90 to 90: of each line as much as it is long, the
   * middle one. Directions of -89 and 90 are neighbours, so they are doubled on a circle first.
   */
  static double angle(List<Quad> quads) {
    double x = 0;
    double y = 0;
    for (Quad quad : quads) {
      if (quad.width() >= 2 * quad.height()) {
        double doubled = Math.toRadians(2 * quad.angle());
        x += quad.width() * Math.cos(doubled);
        y += quad.width() * Math.sin(doubled);
      }
    }
    double mean = x == 0 && y == 0 ? 0 : Math.toDegrees(Math.atan2(y, x)) / 2;
    return middle(quads, mean);
  }

  /** The weighted median of the differences to the mean, which a few wrong boxes cannot move. */
  private static double middle(List<Quad> quads, double mean) {
    List<Quad> lengthy = quads.stream().filter(q -> q.width() >= 2 * q.height()).toList();
    double total = lengthy.stream().mapToDouble(Quad::width).sum();
    double passed = 0;
    List<double[]> sorted =
        lengthy.stream()
            .map(q -> new double[] {Angles.half(q.angle() - mean), q.width()})
            .sorted((a, b) -> Double.compare(a[0], b[0]))
            .toList();
    for (double[] one : sorted) {
      passed += one[1];
      if (passed >= total / 2) {
        return Angles.half(mean + one[0]);
      }
    }
    return mean;
  }

  /**
   * A new picture in which lines of this direction are level.
   *
   * @param quads where the lines are now
   */
  static Mat level(Mat picture, double angle, List<Quad> quads) {
    double radians = Math.toRadians(-angle);
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Quad quad : quads) {
      for (Point2 corner : quad.corners()) {
        double x = corner.x() * cos - corner.y() * sin;
        double y = corner.x() * sin + corner.y() * cos;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
    double margin = MARGIN * Math.max(right - left, bottom - top) + 16;
    double shiftX = margin - left;
    double shiftY = margin - top;
    Size size = new Size(right - left + 2 * margin, bottom - top + 2 * margin);
    try (Mats mats = new Mats()) {
      Mat transform = mats.keep(Mat.zeros(2, 3, CvType.CV_64F));
      transform.put(0, 0, cos, -sin, shiftX, sin, cos, shiftY);
      Mat result = new Mat();
      Imgproc.warpAffine(
          picture, result, transform, size, Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
      return result;
    }
  }

  /** Where a place of a picture is after half a turn. */
  static Quad upsideDown(Quad quad, Mat picture) {
    return new Quad(
        opposite(quad.bottomRight(), picture),
        opposite(quad.bottomLeft(), picture),
        opposite(quad.topLeft(), picture),
        opposite(quad.topRight(), picture));
  }

  private static Point2 opposite(Point2 point, Mat picture) {
    return new Point2(picture.cols() - point.x(), picture.rows() - point.y());
  }
}
