package io.orderpulse.udfs.text.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How often phrases used to come up: a count-min sketch of fixed size whose counts fade. */
final class Background {

  private static final int ROWS = 4;
  private static final int WIDTH = 1 << 15;

  private final float[] counts = new float[ROWS * WIDTH];
  private double texts;

  double texts() {
    return texts;
  }

  /** Never less than the true count; more when phrases collide in every row. */
  double count(long hash) {
    float least = Float.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, counts[place(hash, row)]);
    }
    return least;
  }

  void add(long hash, int more) {
    for (int row = 0; row < ROWS; row++) {
      counts[place(hash, row)] += more;
    }
  }

  void fade(double left, int moreTexts) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] *= (float) left;
    }
    texts = texts * left + moreTexts;
  }

  private static int place(long hash, int row) {
    long mixed = hash * (2L * row + 0x9E3779B97F4A7C15L) + row * 0x632BE59BD9B4E019L;
    mixed ^= mixed >>> 32;
    mixed *= 0xBF58476D1CE4E5B9L;
    return row * WIDTH + (int) (mixed >>> 49 & WIDTH - 1);
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(texts);
    for (float count : counts) {
      out.writeFloat(count);
    }
  }

  void read(DataInput in) throws IOException {
    texts = in.readDouble();
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.readFloat();
    }
  }
}
