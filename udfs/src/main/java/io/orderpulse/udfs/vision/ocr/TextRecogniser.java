package io.orderpulse.udfs.vision.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.orderpulse.udfs.vision.Mats;
import java.nio.FloatBuffer;
import java.util.Map;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Reads one line of text: the model says for each column which character stands there. */
final class TextRecogniser {

  private static final int HEIGHT = 48;
  private static final int NARROWEST = 48;
  private static final int WIDEST = 2_400;
  private static final Scalar MIDDLE = new Scalar(127.5, 127.5, 127.5);

  private final Planes planes = new Planes(HEIGHT * WIDEST);
  private final OcrModels models;

  TextRecogniser(OcrModels models) {
    this.models = models;
  }

  /**
   * @param picture where the line is
   * @param quad of the line
   * @return null when nothing can be read there
   */
  TextLine read(Mat picture, Quad quad) {
    int width =
        (int)
            Math.max(NARROWEST, Math.min(WIDEST, Math.rint(HEIGHT * quad.width() / quad.height())));
    FloatBuffer buffer = planes.take();
    try (Mats mats = new Mats()) {
      Planes.fill(buffer, mats.keep(Crop.of(picture, quad, width, HEIGHT)), MIDDLE, MIDDLE);
      return run(buffer, width, quad);
    } catch (OrtException e) {
      throw new IllegalStateException("text recognition failed: " + e.getMessage(), e);
    } finally {
      planes.back(buffer);
    }
  }

  private TextLine run(FloatBuffer planes, int width, Quad quad) throws OrtException {
    OrtSession model = models.recognition();
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), planes, new long[] {1, 3, HEIGHT, width});
        OrtSession.Result result =
            model.run(Map.of(model.getInputNames().iterator().next(), input))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      long[] shape = output.getInfo().getShape();
      return new Columns(output.getFloatBuffer(), (int) shape[1], (int) shape[2])
          .line(models.characters(), quad);
    }
  }
}
