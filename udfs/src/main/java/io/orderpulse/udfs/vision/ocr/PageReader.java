package io.orderpulse.udfs.vision.ocr;

import io.orderpulse.udfs.vision.Mats;
import io.orderpulse.udfs.vision.VisionNatives;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Reads all text of a picture, however it was held: lines are found, their direction is taken from
 * where they stand, a picture that was held sideways or slanted is turned and looked at again, and
 * the longest lines say whether it is upside down. Thread-safe; close it to free the models.
 */
public final class PageReader implements AutoCloseable {

  /** Slanted by less, lines are cut out as they stand. */
  private static final double MOST_SLANTED = 20;

  /** Of lines read upright, most characters are certain; of those upside down, few are. */
  private static final double SURE = 0.85;

  private static final int ASKED = 4;
  private static final double LEAST_LINE = 0.3;

  private final OcrModels models;
  private final TextDetector detector;
  private final TextRecogniser recogniser;

  /**
   * Loads natives and models.
   *
   * @throws IllegalStateException when this machine cannot; says what would help
   */
  public PageReader() {
    VisionNatives.load();
    models = OcrModels.load();
    detector = new TextDetector(models);
    recogniser = new TextRecogniser(models);
  }

  /**
   * @param picture blue, green, red, 8 bits each; stays the caller's
   */
  public Page read(Mat picture) {
    try (Mats mats = new Mats()) {
      Mat pixels = mats.mat();
      Imgproc.GaussianBlur(picture, pixels, new Size(3, 3), 0);
      List<Quad> quads = detector.detect(pixels);
      double turned = 0;
      double angle = Turn.angle(quads);
      if (Math.abs(angle) > MOST_SLANTED) {
        pixels = mats.keep(Turn.level(pixels, angle, quads));
        quads = detector.detect(pixels);
        turned = -angle;
      }
      List<Quad> level = quads.stream().map(PageReader::level).toList();
      Map<Quad, TextLine> known = new HashMap<>();
      if (upsideDown(pixels, level, known)) {
        known.clear();
        Mat over = mats.mat();
        Core.rotate(pixels, over, Core.ROTATE_180);
        Mat before = pixels;
        level = level.stream().map(quad -> Turn.upsideDown(quad, before)).toList();
        pixels = over;
        turned = turned <= 0 ? turned + 180 : turned - 180;
      }
      List<TextLine> lines = lines(pixels, level, known);
      return new Page(pixels.clone(), lines, level.size() - lines.size(), turned);
    }
  }

  /** Short lines, such as single characters, have no longer side to tell their direction by. */
  private static Quad level(Quad quad) {
    double angle = quad.angle();
    if (Math.abs(angle) <= 45 || quad.width() >= 1.5 * quad.height()) {
      return quad;
    }
    return angle > 0
        ? new Quad(quad.bottomLeft(), quad.topLeft(), quad.topRight(), quad.bottomRight())
        : new Quad(quad.topRight(), quad.bottomRight(), quad.bottomLeft(), quad.topLeft());
  }

  /**
   * @param known gets what was read to find out, as it need not be read again
   */
  private boolean upsideDown(Mat pixels, List<Quad> quads, Map<Quad, TextLine> known) {
    List<Quad> longest =
        quads.stream()
            .sorted(Comparator.comparingDouble(Quad::width).reversed())
            .limit(ASKED)
            .toList();
    longest.forEach(quad -> known.put(quad, recogniser.read(pixels, quad)));
    double upright = confidence(known.values());
    return upright < SURE
        && confidence(longest.stream().map(q -> recogniser.read(pixels, q.turned())).toList())
            > upright;
  }

  private static double confidence(Collection<TextLine> lines) {
    return lines.stream()
        .mapToDouble(line -> line == null ? 0 : line.confidence())
        .average()
        .orElse(1);
  }

  private List<TextLine> lines(Mat pixels, List<Quad> quads, Map<Quad, TextLine> known) {
    List<TextLine> lines = new ArrayList<>();
    for (Quad quad : quads) {
      TextLine line = known.containsKey(quad) ? known.get(quad) : recogniser.read(pixels, quad);
      if (line != null && line.confidence() >= LEAST_LINE && !line.text().isBlank()) {
        lines.add(line);
      }
    }
    lines.sort(Comparator.comparingDouble(line -> line.quad().centre().y()));
    return List.copyOf(lines);
  }

  /** Reads one place once more, cut out in another way. */
  public TextLine again(Mat pixels, Quad quad) {
    return recogniser.read(pixels, quad);
  }

  @Override
  public void close() {
    detector.close();
    models.close();
  }
}
