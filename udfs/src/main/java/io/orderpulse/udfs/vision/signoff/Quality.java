package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.Mats;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.imgproc.Imgproc;

/**
 * How well a photo was taken.
 *
 * @param brightness mean, 0 to 255
 * @param sharpness deviation of the second derivative; a picture without edges has nearly none
 */
record Quality(double brightness, double sharpness) {

  private static final double DARK = 45;
  private static final double BLURRED = 6;

  static Quality of(Mat pixels) {
    try (Mats mats = new Mats()) {
      Mat grey = mats.mat();
      Imgproc.cvtColor(pixels, grey, Imgproc.COLOR_BGR2GRAY);
      double brightness = Core.mean(grey).val[0];
      Mat edges = mats.mat();
      Imgproc.Laplacian(grey, edges, CvType.CV_16S);
      MatOfDouble mean = mats.keep(new MatOfDouble());
      MatOfDouble deviation = mats.keep(new MatOfDouble());
      Core.meanStdDev(edges, mean, deviation);
      return new Quality(brightness, deviation.get(0, 0)[0]);
    }
  }

  boolean dark() {
    return brightness < DARK;
  }

  boolean blurred() {
    return sharpness < BLURRED;
  }
}
