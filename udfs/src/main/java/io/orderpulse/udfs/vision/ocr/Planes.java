package io.orderpulse.udfs.vision.ocr;

import io.orderpulse.udfs.vision.Mats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Pictures as models want them: one plane of numbers per colour. The memory for it is outside of
 * the heap, where only the collector would free it some day: so it is kept and used again.
 */
final class Planes {

  private final Queue<FloatBuffer> free = new ConcurrentLinkedQueue<>();
  private final int capacity;

  /**
   * @param pixels most that a picture has
   */
  Planes(int pixels) {
    capacity = 3 * pixels;
  }

  /** To be given {@link #back}. */
  FloatBuffer take() {
    FloatBuffer buffer = free.poll();
    return buffer != null
        ? buffer.clear()
        : ByteBuffer.allocateDirect(capacity * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
  }

  void back(FloatBuffer buffer) {
    free.add(buffer);
  }

  /**
   * @param buffer gets blue, green, red; row by row
   * @param picture 8 bits, three colours
   * @param mean subtracted from each colour, on the scale 0 to 255
   * @param scale what is left is divided by
   */
  static void fill(FloatBuffer buffer, Mat picture, Scalar mean, Scalar scale) {
    int pixels = picture.rows() * picture.cols();
    try (Mats mats = new Mats()) {
      Mat numbers = mats.mat();
      picture.convertTo(numbers, CvType.CV_32FC3);
      Core.subtract(numbers, mean, numbers);
      Core.divide(numbers, scale, numbers);
      List<Mat> colours = new ArrayList<>(3);
      Core.split(numbers, colours);
      float[] plane = new float[pixels];
      for (Mat colour : colours) {
        mats.keep(colour).get(0, 0, plane);
        buffer.put(plane);
      }
    }
    buffer.flip();
  }
}
