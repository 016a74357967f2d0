package io.orderpulse.udfs.vision.signoff;

/** Means over rectangles of a small picture, each in a few additions. */
final class InkSums {

  private static final float DARK = 0.4f;

  private final int stride;
  private final double[] ink;
  private final int[] dark;

  /**
   * @param values row by row, 0 for paper to 1 for ink
   */
  InkSums(float[] values, int width, int height) {
    stride = width + 1;
    ink = new double[stride * (height + 1)];
    dark = new int[stride * (height + 1)];
    for (int y = 1; y <= height; y++) {
      for (int x = 1; x <= width; x++) {
        int at = y * stride + x;
        float value = values[(y - 1) * width + x - 1];
        ink[at] = value + ink[at - 1] + ink[at - stride] - ink[at - stride - 1];
        dark[at] =
            (value > DARK ? 1 : 0) + dark[at - 1] + dark[at - stride] - dark[at - stride - 1];
      }
    }
  }

  /** Mean ink. */
  double mean(int x, int y, int width, int height) {
    int at = y * stride + x;
    int below = at + height * stride;
    return (ink[below + width] - ink[below] - ink[at + width] + ink[at]) / (width * height);
  }

  /** Share of pixels that are rather ink than paper. */
  double dark(int x, int y, int width, int height) {
    int at = y * stride + x;
    int below = at + height * stride;
    return (dark[below + width] - dark[below] - dark[at + width] + dark[at])
        / (double) (width * height);
  }
}
