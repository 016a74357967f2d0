package io.orderpulse.udfs.vision.made;

import io.orderpulse.udfs.vision.Mats;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Puts a sheet on a table, badly lit, and photographs it with an unsteady hand. */
final class Camera {

  static final int WIDTH = 1_200;
  static final int HEIGHT = 1_600;

  private final Level level;
  private final Random random;

  Camera(Level level, Random random) {
    this.level = level;
    this.random = random;
  }

  /**
   * @param turned by how many degrees the camera was held turned, besides its slant
   * @return a JPEG file
   */
  byte[] shoot(BufferedImage sheet, double turned) {
    try (Mats mats = new Mats()) {
      Mat paper = mats.keep(new Mat(sheet.getHeight(), sheet.getWidth(), CvType.CV_8UC3));
      paper.put(0, 0, ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData());
      Mat scene = mats.keep(place(mats, paper, turned));
      if (level != Level.EASY) {
        light(mats, scene);
      }
      Imgproc.GaussianBlur(
          scene, scene, new Size(0, 0), 0.4 + random.nextDouble() * (level.blur - 0.4));
      if (level.ordinal() >= Level.HARD.ordinal() && random.nextInt(3) == 0) {
        Mat kernel = mats.keep(new Mat(1, 5, CvType.CV_32F, new Scalar(0.2)));
        Imgproc.filter2D(scene, scene, -1, kernel);
      }
      noise(mats, scene);
      MatOfByte file = mats.keep(new MatOfByte());
      MatOfInt quality = mats.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, level.quality));
      Imgcodecs.imencode(".jpg", scene, file, quality);
      return file.toArray();
    }
  }

  private Mat place(Mats mats, Mat paper, double turned) {
    double radians = Math.toRadians(turned + jitter(level.slant));
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    double w = paper.cols();
    double h = paper.rows();
    double spanX = Math.abs(w * cos) + Math.abs(h * sin);
    double spanY = Math.abs(w * sin) + Math.abs(h * cos);
    double scale =
        Math.min(0.92 * WIDTH / spanX, 0.92 * HEIGHT / spanY) * (0.93 + 0.07 * random.nextDouble());
    Point[] to = new Point[4];
    double[][] corners = {{-w / 2, -h / 2}, {w / 2, -h / 2}, {w / 2, h / 2}, {-w / 2, h / 2}};
    for (int i = 0; i < 4; i++) {
      double x = corners[i][0] * scale;
      double y = corners[i][1] * scale;
      to[i] =
          new Point(
              WIDTH / 2.0 + x * cos - y * sin + jitter(level.perspective * 300),
              HEIGHT / 2.0 + x * sin + y * cos + jitter(level.perspective * 300));
    }
    MatOfPoint2f from =
        mats.keep(
            new MatOfPoint2f(new Point(0, 0), new Point(w, 0), new Point(w, h), new Point(0, h)));
    Mat transform =
        mats.keep(Imgproc.getPerspectiveTransform(from, mats.keep(new MatOfPoint2f(to))));
    Mat scene = table();
    Mat laid = mats.mat();
    Imgproc.warpPerspective(paper, laid, transform, scene.size(), Imgproc.INTER_AREA);
    Mat white = mats.keep(new Mat(paper.size(), CvType.CV_8U, new Scalar(255)));
    Mat mask = mats.mat();
    Imgproc.warpPerspective(white, mask, transform, scene.size(), Imgproc.INTER_LINEAR);
    laid.copyTo(scene, mask);
    return scene;
  }

  /** Wood, more or less. */
  private Mat table() {
    int dark = 40 + random.nextInt(120);
    Mat scene = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, new Scalar(dark * 0.8, dark * 0.9, dark));
    for (int i = 0; i < 260; i++) {
      int y = random.nextInt(HEIGHT);
      double tone = dark + jitter(22);
      Imgproc.line(
          scene,
          new Point(0, y),
          new Point(WIDTH, y + jitter(12)),
          new Scalar(tone * 0.8, tone * 0.9, tone),
          1 + random.nextInt(3));
    }
    return scene;
  }

  /** A shadow across, a lamp mirrored, or not enough light; no more than two of them. */
  private void light(Mats mats, Mat scene) {
    Mat factor = mats.keep(new Mat(HEIGHT, WIDTH, CvType.CV_32F, new Scalar(1)));
    if (random.nextInt(2) == 0) {
      int edge = WIDTH / 4 + random.nextInt(WIDTH / 2);
      Imgproc.rectangle(factor, new Point(edge, 0), new Point(WIDTH, HEIGHT), new Scalar(0.6), -1);
      Imgproc.GaussianBlur(factor, factor, new Size(0, 0), 40);
    }
    double all =
        level == Level.MID || random.nextInt(2) == 0 ? 1 : 0.42 + 0.2 * random.nextDouble();
    Core.multiply(factor, new Scalar(all), factor);
    Mat colours = mats.mat();
    Core.merge(List.of(factor, factor, factor), colours);
    Mat numbers = mats.mat();
    scene.convertTo(numbers, CvType.CV_32FC3);
    Core.multiply(numbers, colours, numbers);
    if (level.ordinal() >= Level.HARD.ordinal() && random.nextInt(3) == 0) {
      Mat glare = mats.keep(Mat.zeros(HEIGHT, WIDTH, CvType.CV_32FC3));
      Point lamp = new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble());
      Imgproc.circle(glare, lamp, 90, new Scalar(150, 150, 150), -1);
      Imgproc.GaussianBlur(glare, glare, new Size(0, 0), 50);
      Core.add(numbers, glare, numbers);
    }
    numbers.convertTo(scene, CvType.CV_8UC3);
  }

  private void noise(Mats mats, Mat scene) {
    Core.setRNGSeed(random.nextInt());
    Mat noise = mats.keep(new Mat(scene.size(), CvType.CV_16SC3));
    Core.randn(noise, 0, level.noise);
    Mat numbers = mats.mat();
    scene.convertTo(numbers, CvType.CV_16SC3);
    Core.add(numbers, noise, numbers);
    numbers.convertTo(scene, CvType.CV_8UC3);
  }

  private double jitter(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }
}
