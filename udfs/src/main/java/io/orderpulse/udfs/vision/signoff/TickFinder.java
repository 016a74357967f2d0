package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.Mats;
import io.orderpulse.udfs.vision.ocr.Crop;
import io.orderpulse.udfs.vision.ocr.Quad;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Looks for a box to the left of a printed option and for ink in it. What it looks at is set
 * upright and scaled so that lines are {@value #LINE} pixels high; boxes are a little smaller than
 * that.
 */
final class TickFinder {

  private static final int LINE = 60;
  private static final int WIDTH = 150;
  private static final int HEIGHT = 90;
  private static final int SMALLEST = 20;
  private static final int LARGEST = 56;
  private static final double LEAST_CERTAINTY = 0.22;
  private static final double LEAST_CONTRAST = 25;

  private TickFinder() {}

  /**
   * @param pixels the page
   * @param option where the words of the option stand
   * @return null when there is no box
   */
  static TickBox before(Mat pixels, Quad option) {
    double heights = option.height() / option.width();
    double right = 0.15 * heights;
    double left = right - heights * WIDTH / LINE;
    double over = (HEIGHT / (double) LINE - 1) / 2;
    try (Mats mats = new Mats()) {
      Quad place = option.part(left, right, -over, 1 + over);
      Mat patch = mats.keep(Crop.of(pixels, place, WIDTH, HEIGHT));
      Mat grey = mats.mat();
      Imgproc.cvtColor(patch, grey, Imgproc.COLOR_BGR2GRAY);
      float[] ink = ink(mats, grey);
      return ink == null ? null : best(new InkSums(ink, WIDTH, HEIGHT));
    }
  }

  /** How dark each pixel is between paper, 0, and ink, 1; null where there is no ink. */
  private static float[] ink(Mats mats, Mat grey) {
    Mat numbers = mats.mat();
    grey.convertTo(numbers, CvType.CV_32F);
    float[] values = new float[WIDTH * HEIGHT];
    numbers.get(0, 0, values);
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float paper = sorted[(int) (sorted.length * 0.75)];
    float darkest = sorted[(int) (sorted.length * 0.02)];
    if (paper - darkest < LEAST_CONTRAST) {
      return null;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, Math.min(1, (paper - values[i]) / (paper - darkest)));
    }
    return values;
  }

  private static TickBox best(InkSums sums) {
    double certainty = LEAST_CERTAINTY;
    double ink = -1;
    for (int side = SMALLEST; side <= LARGEST; side += 2) {
      for (int y = 3; y + side + 3 < HEIGHT; y += 2) {
        for (int x = 3; x + side + 3 < WIDTH; x += 2) {
          double box = box(sums, x, y, side);
          if (box > certainty) {
            certainty = box;
            ink = inside(sums, x, y, side);
          }
        }
      }
    }
    return ink < 0 ? null : new TickBox(certainty, ink);
  }

  /** Four inked sides with less ink around them. */
  private static double box(InkSums sums, int x, int y, int side) {
    int from = side / 5;
    int length = side - 2 * from;
    double top = sums.mean(x + from, y - 1, length, 3);
    double bottom = sums.mean(x + from, y + side - 2, length, 3);
    double left = sums.mean(x - 1, y + from, 3, length);
    double right = sums.mean(x + side - 2, y + from, 3, length);
    double least = Math.min(Math.min(top, bottom), Math.min(left, right));
    if (least < LEAST_CERTAINTY) {
      return 0;
    }
    double mean = (top + bottom + left + right) / 4;
    double around =
        (sums.mean(x + from, Math.max(0, y - 7), length, 3)
                + sums.mean(x + from, Math.min(HEIGHT - 3, y + side + 4), length, 3)
                + sums.mean(Math.max(0, x - 7), y + from, 3, length)
                + sums.mean(Math.min(WIDTH - 3, x + side + 4), y + from, 3, length))
            / 4;
    return (mean + least) / 2 - around;
  }

  private static double inside(InkSums sums, int x, int y, int side) {
    int rim = Math.max(4, side / 4);
    return sums.dark(x + rim, y + rim, side - 2 * rim, side - 2 * rim);
  }
}
