package io.orderpulse.udfs.vision.photo;

import io.orderpulse.udfs.vision.Mats;
import java.util.Arrays;
import java.util.HexFormat;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * 64 bits of what a photo looks like: the signs of its lowest frequencies around their median.
 * Copies, also smaller or stronger compressed ones, differ in a few bits; other photos in many.
 */
public final class PerceptualHash {

  private static final int SIDE = 32;
  private static final int KEPT = 8;

  private PerceptualHash() {}

  /** 16 hexadecimal digits. */
  public static String of(Photo photo) {
    try (Mats mats = new Mats()) {
      Mat grey = mats.mat();
      Imgproc.cvtColor(photo.pixels(), grey, Imgproc.COLOR_BGR2GRAY);
      Mat small = mats.mat();
      Imgproc.resize(grey, small, new Size(SIDE, SIDE), 0, 0, Imgproc.INTER_AREA);
      Mat numbers = mats.mat();
      small.convertTo(numbers, CvType.CV_32F);
      Mat frequencies = mats.mat();
      Core.dct(numbers, frequencies);
      float[] low = new float[KEPT * KEPT];
      Mat corner = mats.keep(frequencies.submat(0, KEPT, 0, KEPT));
      mats.keep(corner.clone()).get(0, 0, low);
      return HexFormat.of().toHexDigits(bits(low));
    }
  }

  private static long bits(float[] low) {
    float[] sorted = Arrays.copyOfRange(low, 1, low.length); // without the mean brightness
    Arrays.sort(sorted);
    float median = sorted[sorted.length / 2];
    long bits = 0;
    for (float value : low) {
      bits = bits << 1 | (value > median ? 1 : 0);
    }
    return bits;
  }
}
