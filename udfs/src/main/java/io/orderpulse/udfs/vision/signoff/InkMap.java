package io.orderpulse.udfs.vision.signoff;

/** Where ink is in a small picture, and whether it has the outline of a box. */
final class InkMap {

  /** So much ink is a line, be it blurred. */
  private static final float LINE = 0.22f;

  /** So much ink is rather ink than paper. */
  private static final float DARK = 0.4f;

  /** A box may have so many gaps among its points. */
  private static final int MOST_GAPS = 3;

  private static final int POINTS = 32;

  private final float[] ink;

  /** The most ink of a pixel and its neighbours, as no outline is exact to the pixel. */
  private final float[] near;

  private final int width;
  private final int height;

  /**
   * @param ink row by row, 0 for paper to 1 for ink
   */
  InkMap(float[] ink, int width, int height) {
    this.ink = ink;
    this.width = width;
    this.height = height;
    this.near = new float[ink.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        near[y * width + x] = most(x, y);
      }
    }
  }

  private float most(int x, int y) {
    float most = 0;
    for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        most = Math.max(most, ink[v * width + u]);
      }
    }
    return most;
  }

  /** Mean ink along the sides of a square; 0 when they have gaps. */
  double square(int x, int y, int side) {
    double sum = 0;
    int gaps = 0;
    int perSide = POINTS / 4;
    for (int i = 0; i < perSide; i++) {
      int along = (int) Math.round(side * (0.1 + 0.8 * i / (perSide - 1)));
      float[] four = {
        at(x + along, y), at(x + along, y + side), at(x, y + along), at(x + side, y + along)
      };
      for (float one : four) {
        sum += one;
        gaps += one < LINE ? 1 : 0;
      }
      if (gaps > MOST_GAPS) {
        return 0;
      }
    }
    return sum / POINTS;
  }

  /** Mean ink along the circle within a square; 0 when it has gaps. */
  double circle(int x, int y, int side) {
    double sum = 0;
    int gaps = 0;
    double radius = side / 2.0;
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * Math.PI * i / POINTS;
      float one =
          at(
              (int) Math.round(x + radius + radius * Math.cos(angle)),
              (int) Math.round(y + radius + radius * Math.sin(angle)));
      sum += one;
      gaps += one < LINE ? 1 : 0;
      if (gaps > MOST_GAPS) {
        return 0;
      }
    }
    return sum / POINTS;
  }

  /** Mean ink just outside of a square: little around a box, much within a character. */
  double around(int x, int y, int side) {
    int off = Math.max(5, side / 5);
    double sum = 0;
    int count = 0;
    for (int i = 0; i <= 8; i++) {
      int along = side * i / 8;
      int[][] four = {
        {x + along, y - off},
        {x + along, y + side + off},
        {x - off, y + along},
        {x + side + off, y + along}
      };
      for (int[] place : four) {
        if (place[0] >= 0 && place[1] >= 0 && place[0] < width && place[1] < height) {
          sum += ink[place[1] * width + place[0]];
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Share of the inside that is inked, 0 to 1. */
  double inside(int x, int y, int side) {
    int rim = Math.max(4, (int) Math.round(side * 0.24));
    int dark = 0;
    int count = 0;
    for (int v = y + rim; v <= y + side - rim; v++) {
      for (int u = x + rim; u <= x + side - rim; u++) {
        dark += ink[v * width + u] > DARK ? 1 : 0;
        count++;
      }
    }
    return count == 0 ? 0 : (double) dark / count;
  }

  private float at(int x, int y) {
    return near[y * width + x];
  }
}
