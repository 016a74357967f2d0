package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.Mats;
import io.orderpulse.udfs.vision.ocr.Crop;
import io.orderpulse.udfs.vision.ocr.Quad;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Looks for a box or a circle to the left of a printed option and for ink in it. What it looks at
 * is set upright and scaled so that lines are {@value #LINE} pixels high; boxes are a little
 * smaller than that.
 */
final class TickFinder {

  private static final int LINE = 60;
  private static final int WIDTH = 132;
  private static final int HEIGHT = 90;

  /** How far the place reaches into the option, as its words may begin a little later. */
  private static final int INTO = 9;

  private static final int SMALLEST = 20;
  private static final int LARGEST = 54;

  /** Widest gap between a box and its words. */
  private static final int GAP = 36;

  /** A clear outline is found when it is a pixel off, so every other place will do at first. */
  private static final int COARSE = 2;

  private static final double LEAST_CONTRAST = 25;

  private TickFinder() {}

  /**
   * @param pixels the page
   * @param option where the words of the option stand
   * @return null when there is no box
   */
  static TickBox before(Mat pixels, Quad option) {
    InkMap map = map(pixels, option);
    TickBox box = map == null ? null : best(map, COARSE);
    return box == null && map != null ? best(map, 1) : box;
  }

  /** As {@link #before}, and certain to the pixel where the box ends. */
  static TickBox exactlyBefore(Mat pixels, Quad option) {
    InkMap map = map(pixels, option);
    return map == null ? null : best(map, 1);
  }

  /** Where ink is before the option; null where there is none. */
  private static InkMap map(Mat pixels, Quad option) {
    double pixel = option.height() / option.width() / LINE;
    double over = (HEIGHT / (double) LINE - 1) / 2;
    Quad place = option.part((INTO - WIDTH) * pixel, INTO * pixel, -over, 1 + over);
    try (Mats mats = new Mats()) {
      Mat grey = mats.mat();
      Imgproc.cvtColor(
          mats.keep(Crop.of(pixels, place, WIDTH, HEIGHT)), grey, Imgproc.COLOR_BGR2GRAY);
      Imgproc.GaussianBlur(grey, grey, new Size(3, 3), 0);
      float[] ink = ink(mats, grey);
      return ink == null ? null : new InkMap(ink, WIDTH, HEIGHT);
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
    float paper = sorted[(int) (sorted.length * 0.7)];
    float darkest = sorted[(int) (sorted.length * 0.02)];
    if (paper - darkest < LEAST_CONTRAST) {
      return null;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, Math.min(1, (paper - values[i]) / (paper - darkest)));
    }
    return values;
  }

  private static TickBox best(InkMap map, int step) {
    double certainty = 0;
    int[] found = null;
    for (int side = SMALLEST; side <= LARGEST; side += step) {
      int leftmost = Math.max(2, WIDTH - INTO - GAP - side);
      for (int y = 2; y + side + 2 < HEIGHT; y += step) {
        for (int x = leftmost; x + side + 2 < WIDTH; x += step) {
          double outline = Math.max(map.square(x, y, side), map.circle(x, y, side));
          if (outline > certainty && outline - map.around(x, y, side) > certainty) {
            certainty = outline - map.around(x, y, side);
            found = new int[] {x, y, side};
          }
        }
      }
    }
    if (found == null || certainty < TickBox.LEAST_CERTAINTY) {
      return null;
    }
    double gap = (WIDTH - INTO - found[0] - found[2]) / (double) LINE;
    return new TickBox(certainty, map.inside(found[0], found[1], found[2]), gap);
  }
}
