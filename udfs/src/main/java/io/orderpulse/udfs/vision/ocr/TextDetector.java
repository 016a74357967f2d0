package io.orderpulse.udfs.vision.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.orderpulse.udfs.vision.Mats;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds lines of text: the model says for each pixel how likely it belongs to the core of a line;
 * connected pixels are a line, which is then widened by what the core leaves out.
 *
 * <p>The model takes some 150 MB while it runs. So one thread runs it for all.
 */
final class TextDetector implements AutoCloseable {

  /** The longer side of what the model sees, pixels. */
  static final int LONGEST = 960;

  private static final Scalar MEAN = new Scalar(0.485 * 255, 0.456 * 255, 0.406 * 255);
  private static final Scalar DEVIATION = new Scalar(0.229 * 255, 0.224 * 255, 0.225 * 255);
  private static final double LEAST_PIXEL = 0.3;
  private static final double LEAST_LINE = 0.5;
  private static final double WIDENED = 1.6;
  private static final int LEAST_SIDE = 3;
  private static final int MOST_LINES = 300;

  private final Planes planes = new Planes(multiple(LONGEST) * multiple(LONGEST));
  private final ExecutorService runner =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "text-detection");
            thread.setDaemon(true);
            return thread;
          });
  private final OcrModels models;

  TextDetector(OcrModels models) {
    this.models = models;
  }

  /**
   * @param picture 8 bits, blue, green, red
   * @return each line that was found, read along its longer side from left to right, or downwards
   *     where it is upright; no order
   */
  List<Quad> detect(Mat picture) {
    try (Mats mats = new Mats()) {
      double scale = Math.min(1, (double) LONGEST / Math.max(picture.cols(), picture.rows()));
      Mat small = mats.mat();
      Size size = new Size(multiple(picture.cols() * scale), multiple(picture.rows() * scale));
      Imgproc.resize(picture, small, size, 0, 0, Imgproc.INTER_AREA);
      Mat likely = mats.keep(likely(small));
      double sx = picture.cols() / size.width;
      double sy = picture.rows() / size.height;
      return quads(likely, sx, sy);
    }
  }

  /** The model halves its picture five times. */
  private static int multiple(double side) {
    return Math.max(32, (int) Math.round(side / 32) * 32);
  }

  private Mat likely(Mat small) {
    FloatBuffer buffer = planes.take();
    Planes.fill(buffer, small, MEAN, DEVIATION);
    Future<float[]> values = runner.submit(() -> run(buffer, small.rows(), small.cols()));
    try {
      Mat likely = new Mat(small.rows(), small.cols(), CvType.CV_32F);
      likely.put(0, 0, values.get());
      return likely;
    } catch (ExecutionException e) {
      throw new IllegalStateException("text detection failed: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking for text", e);
    }
  }

  private float[] run(FloatBuffer buffer, int rows, int cols) throws OrtException {
    OrtSession model = models.detection();
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), buffer, new long[] {1, 3, rows, cols});
        OrtSession.Result result =
            model.run(Map.of(model.getInputNames().iterator().next(), input))) {
      float[] values = new float[rows * cols];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
      return values;
    } finally {
      planes.back(buffer);
    }
  }

  private static List<Quad> quads(Mat likely, double sx, double sy) {
    List<Quad> quads = new ArrayList<>();
    try (Mats mats = new Mats()) {
      Mat core = mats.mat();
      Core.compare(likely, new Scalar(LEAST_PIXEL), core, Core.CMP_GT);
      List<MatOfPoint> contours = new ArrayList<>();
      Imgproc.findContours(
          core, contours, mats.mat(), Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
      contours.forEach(mats::keep);
      for (MatOfPoint contour : contours) {
        if (quads.size() == MOST_LINES) {
          break;
        }
        Point[] points = contour.toArray();
        RotatedRect box = Imgproc.minAreaRect(mats.keep(new MatOfPoint2f(points)));
        double shorter = Math.min(box.size.width, box.size.height);
        if (shorter < LEAST_SIDE || mean(likely, contour) < LEAST_LINE) {
          continue;
        }
        quads.add(widened(box, sx, sy));
      }
    }
    return quads;
  }

  private static double mean(Mat likely, MatOfPoint contour) {
    try (Mats mats = new Mats()) {
      Rect bounds = Imgproc.boundingRect(contour);
      Mat mask = mats.keep(Mat.zeros(bounds.height, bounds.width, CvType.CV_8U));
      Imgproc.drawContours(
          mask,
          List.of(contour),
          0,
          new Scalar(255),
          -1,
          Imgproc.LINE_8,
          mats.mat(),
          0,
          new Point(-bounds.x, -bounds.y));
      return Core.mean(mats.keep(likely.submat(bounds)), mask).val[0];
    }
  }

  private static Quad widened(RotatedRect box, double sx, double sy) {
    double width = box.size.width;
    double height = box.size.height;
    double by = width * height * WIDENED / (2 * (width + height));
    box.size.width += 2 * by;
    box.size.height += 2 * by;
    Point[] corners = new Point[4];
    box.points(corners);
    Point2[] scaled = new Point2[4];
    for (int i = 0; i < 4; i++) {
      scaled[i] = new Point2(corners[i].x * sx, corners[i].y * sy);
    }
    return upright(scaled);
  }

  /** Of the eight ways to name the corners, the one that reads along, to the right or down. */
  private static Quad upright(Point2[] c) {
    Quad quad = new Quad(c[0], c[1], c[2], c[3]);
    if (quad.width() < quad.height() * 0.99) {
      quad = new Quad(c[1], c[2], c[3], c[0]);
    }
    double angle = quad.angle();
    return angle > 90 + 1 || angle <= -90 + 1 ? quad.turned() : quad;
  }

  /** Waits for what runs. */
  @Override
  public void close() {
    runner.shutdown();
    try {
      runner.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
