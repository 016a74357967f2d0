package io.orderpulse.udfs.vision.ocr;

import io.orderpulse.udfs.vision.Mats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Pictures as models want them: one plane of numbers per colour. */
final class Planes {

  private Planes() {}

  /**
   * @param picture 8 bits, three colours
   * @param mean subtracted from each colour, on the scale 0 to 255
   * @param scale what is left is divided by
   * @return blue, green, red; row by row, outside of the heap
   */
  static FloatBuffer of(Mat picture, Scalar mean, Scalar scale) {
    int pixels = picture.rows() * picture.cols();
    FloatBuffer buffer =
        ByteBuffer.allocateDirect(3 * pixels * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
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
    return buffer.flip();
  }
}
