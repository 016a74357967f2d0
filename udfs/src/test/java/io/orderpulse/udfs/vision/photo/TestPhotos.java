package io.orderpulse.udfs.vision.photo;

import io.orderpulse.udfs.vision.Mats;
import io.orderpulse.udfs.vision.VisionNatives;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** A small picture in any format, and ways to spoil it. */
final class TestPhotos {

  static final int WIDTH = 320;
  static final int HEIGHT = 200;

  private TestPhotos() {}

  static byte[] jpeg() {
    return encoded(".jpg");
  }

  /** White, with a dark upper left corner. */
  static byte[] encoded(String type) {
    VisionNatives.load();
    try (Mats mats = new Mats()) {
      Mat picture = mats.keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, new Scalar(255, 255, 255)));
      Imgproc.rectangle(
          picture, new Point(0, 0), new Point(90, 50), new Scalar(20, 30, 60), Imgproc.FILLED);
      Imgproc.circle(picture, new Point(200, 120), 40, new Scalar(90, 200, 30), 5);
      MatOfByte file = mats.keep(new MatOfByte());
      Imgcodecs.imencode(type, picture, file);
      return file.toArray();
    }
  }

  /** Changes the size that a JPEG file claims. */
  static void claim(byte[] jpeg, int width, int height) {
    int at = frame(jpeg);
    jpeg[at + 5] = (byte) (height >> 8);
    jpeg[at + 6] = (byte) height;
    jpeg[at + 7] = (byte) (width >> 8);
    jpeg[at + 8] = (byte) width;
  }

  private static int frame(byte[] jpeg) {
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
    throw new IllegalStateException("no frame");
  }

  /** The same JPEG file with a word on how it was held. */
  static byte[] oriented(int orientation) {
    byte[] jpeg = jpeg();
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] all = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, all, 0, 2);
    System.arraycopy(exif, 0, all, 2, exif.length);
    System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
    return all;
  }
}
