package io.orderpulse.udfs.vision.ocr;

import io.orderpulse.udfs.vision.Mats;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Cuts a slanted part out of a picture and sets it upright. */
public final class Crop {

  /** Beyond this, shrinking in one step would skip pixels. */
  private static final double MOST_SHRINKING = 2;

  private Crop() {}

  /**
   * @param picture where it is
   * @param quad may reach over the picture's edge, which is then continued
   * @param width of the result, pixels
   * @param height of the result, pixels
   * @return a new picture, to be released
   */
  public static Mat of(Mat picture, Quad quad, int width, int height) {
    double shrinking = quad.height() / height;
    if (shrinking <= MOST_SHRINKING) {
      return warp(picture, quad, width, height);
    }
    try (Mats mats = new Mats()) {
      int wide = (int) Math.max(1, Math.ceil(quad.width()));
      int high = (int) Math.max(1, Math.ceil(quad.height()));
      Mat full = mats.keep(warp(picture, quad, wide, high));
      Mat result = new Mat();
      Imgproc.resize(full, result, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
      return result;
    }
  }

  private static Mat warp(Mat picture, Quad quad, int width, int height) {
    try (Mats mats = new Mats()) {
      MatOfPoint2f from =
          mats.keep(
              new MatOfPoint2f(
                  quad.corners().stream().map(p -> new Point(p.x(), p.y())).toArray(Point[]::new)));
      MatOfPoint2f to =
          mats.keep(
              new MatOfPoint2f(
                  new Point(0, 0),
                  new Point(width, 0),
                  new Point(width, height),
                  new Point(0, height)));
      Mat transform = mats.keep(Imgproc.getPerspectiveTransform(from, to));
      Mat result = new Mat();
      Imgproc.warpPerspective(
          picture,
          result,
          transform,
          new Size(width, height),
          Imgproc.INTER_CUBIC,
          Core.BORDER_REPLICATE);
      return result;
    }
  }
}
